package org.tongbao.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads an archive, entry after entry. Not safe for several threads. */
public interface ArchiveReader extends Closeable {

  /**
   * The next element, or null at the end.
   *
   * @throws ArchiveBrokenException where nothing can be read any more
   * @throws ArchiveTooLargeException where one of the limits is reached
   * @throws IOException where the source itself fails
   */
  @Nullable ArchiveElement next() throws IOException;

  /**
   * Passes over elements, as far as there are so many, without making documents of them.
   *
   * @throws IOException as {@link #next}
   */
  void skip(long elements) throws IOException;

  /** How far the file has been read, in bytes as they stand there. */
  long position();

  /**
   * Opens a file.
   *
   * @throws IOException as {@link #next}; then nothing is left open
   */
  static ArchiveReader open(ArchiveFormat format, Path file, ArchiveLimits limits)
      throws IOException {
    if (format == ArchiveFormat.ZIP) {
      return ZipReader.open(file, limits);
    }
    InputStream stream = Files.newInputStream(file);
    try {
      return open(format, stream, limits);
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  /**
   * Opens a stream, which closing the reader closes too. The list of a zip's entries stands at its
   * end, and what stands before the entries themselves may be wrong or missing: so a zip is written
   * to a temporary file first.
   *
   * @throws IOException as {@link #next}
   */
  static ArchiveReader open(ArchiveFormat format, InputStream stream, ArchiveLimits limits)
      throws IOException {
    return switch (format) {
      case ZIP -> ZipReader.spool(stream, limits);
      case TAR -> new TarReader(new CountedStream(stream, limits), limits);
      case WARC -> new CrawlReader(new CountedStream(stream, limits), limits);
    };
  }
}
