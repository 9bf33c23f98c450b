package org.tongbao.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** A tar, compressed with gzip or not. */
final class TarReader extends StreamReader {

  private final TarArchiveInputStream tar;
  private @Nullable TarArchiveEntry entry;

  TarReader(CountedStream stream, ArchiveLimits limits) {
    super(stream, limits);
    this.tar = new TarArchiveInputStream(stream, StandardCharsets.ISO_8859_1.name());
  }

  @Override
  boolean advance() throws IOException {
    entry = tar.getNextEntry();
    return entry != null;
  }

  @Override
  ArchiveElement element(long place) throws IOException {
    TarArchiveEntry current = Objects.requireNonNull(entry);
    String name = name(current.getName());
    ArchiveElement judged = EntryPath.judged(place, name, current.getName(), current.isDirectory());
    if (name == null || judged != null) {
      return Objects.requireNonNull(judged);
    }
    String refusal = refusal(current);
    if (refusal != null) {
      return new ArchiveElement.Refused(place, name, refusal);
    }
    Content content =
        current.getSize() > limits.entryBytes()
            ? Content.tooLarge(current.getSize())
            : Content.read(tar, limits.entryBytes());
    return new ArchiveElement.Document(
        place,
        name,
        EntryPath.normal(name),
        null,
        null,
        null,
        null,
        content.bytes(),
        content.size());
  }

  @Override
  void passContent() throws IOException {
    if (Objects.requireNonNull(entry).isSparse()) {
      // Its holes may be larger than any disk: they are not gone through.
      tar.skip(Long.MAX_VALUE);
    } else {
      tar.transferTo(OutputStream.nullOutputStream());
    }
  }

  @Override
  String format() {
    return "tar";
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  private static @Nullable String refusal(TarArchiveEntry entry) {
    if (entry.isSymbolicLink() || entry.isLink()) {
      return "It is a link, which is not followed: pack the file itself.";
    }
    return entry.isFile() && !entry.isSparse()
        ? null
        : "It is no ordinary file (a device, a pipe or one with holes): pack a copy of it.";
  }

  /**
   * Names were read one byte to a character, but those of extended headers, which are UTF-8 already
   * and, where they are Chinese, have characters beyond one byte.
   */
  private static @Nullable String name(String read) {
    return read.chars().anyMatch(character -> character > 0xFF)
        ? read
        : EntryPath.decode(read.getBytes(StandardCharsets.ISO_8859_1));
  }
}
