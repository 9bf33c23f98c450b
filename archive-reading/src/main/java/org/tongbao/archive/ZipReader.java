package org.tongbao.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Iterator;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A zip by the list at its end. An entry that is damaged does not touch the others. */
final class ZipReader implements ArchiveReader {

  private final FileChannel channel;
  private final ZipFile zip;
  private final Iterator<ZipArchiveEntry> entries;
  private final long count;
  private final ArchiveLimits limits;
  private long place;
  private long bytes;

  private ZipReader(FileChannel channel, ZipFile zip, ArchiveLimits limits) throws IOException {
    this.channel = channel;
    this.zip = zip;
    this.limits = limits;
    var all = Collections.list(zip.getEntries());
    this.entries = all.iterator();
    this.count = all.size();
  }

  static ZipReader open(Path file, ArchiveLimits limits) throws IOException {
    return open(FileChannel.open(file, StandardOpenOption.READ), limits);
  }

  /** Copies the stream to a temporary file, which goes with the reader or with the process. */
  static ZipReader spool(InputStream stream, ArchiveLimits limits) throws IOException {
    Path file = Files.createTempFile("tongbao-", ".zip");
    try (stream) {
      Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.delete(file);
      throw e;
    }
    return open(
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE),
        limits);
  }

  private static ZipReader open(FileChannel channel, ArchiveLimits limits) throws IOException {
    BoundedChannel bounded = new BoundedChannel(channel, limits.directoryBytes());
    try {
      ZipFile zip =
          ZipFile.builder()
              .setSeekableByteChannel(bounded)
              .setIgnoreLocalFileHeader(true)
              .setCharset(StandardCharsets.ISO_8859_1)
              .get();
      bounded.release();
      return new ZipReader(channel, zip, limits);
    } catch (ArchiveTooLargeException e) {
      channel.close();
      throw e;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw new ArchiveBrokenException(
          "This is no zip that can be read: %s. Pack it anew.".formatted(Sentence.of(e)), e);
    }
  }

  @Override
  public @Nullable ArchiveElement next() throws IOException {
    if (!entries.hasNext()) {
      return null;
    }
    ZipArchiveEntry entry = entries.next();
    if (++place > limits.entries()) {
      throw new ArchiveTooLargeException(
          "The archive has more than %,d entries: send it in parts.".formatted(limits.entries()));
    }
    String name = name(entry);
    ArchiveElement judged = EntryPath.judged(place, name, entry.getName(), entry.isDirectory());
    if (name == null || judged != null) {
      return judged;
    }
    String refusal = refusal(entry);
    return refusal == null ? file(entry, name) : new ArchiveElement.Refused(place, name, refusal);
  }

  @Override
  public void skip(long elements) {
    for (long i = 0; i < elements && entries.hasNext(); i++) {
      entries.next();
      place++;
    }
  }

  @Override
  public long position() {
    try {
      return count == 0 ? 0 : (long) (channel.size() * ((double) place / count));
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      zip.close();
    }
  }

  private ArchiveElement file(ZipArchiveEntry entry, String name) throws IOException {
    Content content;
    if (entry.getSize() > limits.entryBytes()) {
      content = Content.tooLarge(entry.getSize());
    } else {
      try (InputStream stream = zip.getInputStream(entry)) {
        content = Content.read(stream, limits.entryBytes());
      } catch (IOException | RuntimeException e) {
        return new ArchiveElement.Refused(
            place, name, "It cannot be unpacked: %s. Pack it anew.".formatted(Sentence.of(e)));
      }
      // What was unpacked in vain counts too.
      bytes += content.size();
      if (content.size() == content.bytes().length && !fits(content.bytes(), entry.getCrc())) {
        return new ArchiveElement.Refused(
            place, name, "Its bytes do not fit its checksum: they were damaged. Pack it anew.");
      }
    }
    if (bytes > limits.totalBytes()) {
      throw new ArchiveTooLargeException(
          "The archive has more than %,d bytes without compression: send it in parts."
              .formatted(limits.totalBytes()));
    }
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

  private @Nullable String refusal(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "It is encrypted, and nothing here knows its password: pack it without one.";
    }
    if (entry.isUnixSymlink()) {
      return "It is a link, which is not followed: pack the file itself.";
    }
    if (entry.getSize() > limits.graceBytes()
        && entry.getSize() / limits.ratio() > entry.getCompressedSize()) {
      return "Its %,d bytes would become %,d, more than %d times as many: no text does, so it was not unpacked."
          .formatted(entry.getCompressedSize(), entry.getSize(), limits.ratio());
    }
    return zip.canReadEntryData(entry)
        ? null
        : "It is packed by method %d, which nothing here unpacks: pack it with deflate."
            .formatted(entry.getMethod());
  }

  /** Names without the mark of UTF-8 are bytes, read one to a character. */
  private static @Nullable String name(ZipArchiveEntry entry) {
    return entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME
        ? entry.getName()
        : EntryPath.decode(entry.getRawName());
  }

  private static boolean fits(byte[] bytes, long crc) {
    CRC32 actual = new CRC32();
    actual.update(bytes);
    return actual.getValue() == crc;
  }
}
