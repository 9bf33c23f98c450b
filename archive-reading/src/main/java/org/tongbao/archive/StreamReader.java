package org.tongbao.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What reading tar and WARC have in common: a stream that is passed through once. */
abstract class StreamReader implements ArchiveReader {

  final CountedStream stream;
  final ArchiveLimits limits;
  private long place;

  StreamReader(CountedStream stream, ArchiveLimits limits) {
    this.stream = stream;
    this.limits = limits;
  }

  /**
   * Goes on to the next entry; the rest of the one before was read.
   *
   * @return whether there is one
   */
  abstract boolean advance() throws IOException;

  /** What the entry is; its content is read as far as it is wanted. */
  abstract ArchiveElement element(long place) throws IOException;

  /** Reads on to the end of the entry's content. */
  abstract void passContent() throws IOException;

  /** Of the format, such as "tar". */
  abstract String format();

  @Override
  public final @Nullable ArchiveElement next() throws IOException {
    try {
      if (!found()) {
        return null;
      }
      ArchiveElement element = element(place);
      passContent();
      return element;
    } catch (IOException | RuntimeException e) {
      throw translated(e);
    }
  }

  @Override
  public final void skip(long elements) throws IOException {
    try {
      for (long i = 0; i < elements && found(); i++) {
        passContent();
      }
    } catch (IOException | RuntimeException e) {
      throw translated(e);
    }
  }

  @Override
  public final long position() {
    return stream.position();
  }

  private boolean found() throws IOException {
    stream.expectHeader();
    if (!advance()) {
      return false;
    }
    stream.expectContent();
    if (++place > limits.entries()) {
      throw new ArchiveTooLargeException(
          "The archive has more than %,d entries: send it in parts.".formatted(limits.entries()));
    }
    return true;
  }

  /** A connection that broke off is no fault of the archive. */
  private IOException translated(Exception e) {
    IOException failure = stream.failure();
    if (failure != null) {
      return failure;
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ArchiveTooLargeException tooLarge) {
        return tooLarge;
      }
    }
    return new ArchiveBrokenException(
        "The %s breaks off behind entry %d: %s. What stands before was read; pack or fetch it anew for the rest."
            .formatted(format(), place, Sentence.of(e)),
        e);
  }
}
