package org.tongbao.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was before gzip, which its first bytes tell. All of it passes here, so here it is
 * bounded: in bytes, in what one compressed byte may become, and in what is read of a header.
 */
final class CountedStream extends InputStream {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final Source source;
  private final ArchiveLimits limits;
  private final InputStream plain;
  private final boolean isCompressed;
  private long bytes;
  private long allowed = Long.MAX_VALUE;

  CountedStream(InputStream stream, ArchiveLimits limits) throws IOException {
    this.source = new Source(stream);
    this.limits = limits;
    BufferedInputStream buffered = new BufferedInputStream(source, BUFFER_BYTES);
    buffered.mark(2);
    byte[] start = buffered.readNBytes(2);
    buffered.reset();
    this.isCompressed = start.length == 2 && start[0] == 0x1F && start[1] == (byte) 0x8B;
    this.plain = isCompressed ? unpacked(buffered) : buffered;
  }

  /** Crawls are a gzip member for each record. */
  private InputStream unpacked(InputStream packed) throws IOException {
    try {
      return GzipCompressorInputStream.builder()
          .setInputStream(packed)
          .setDecompressConcatenated(true)
          .get();
    } catch (IOException e) {
      throw source.failure != null
          ? e
          : new ArchiveBrokenException(
              "The archive begins like gzip and is none: %s. Pack or fetch it anew."
                  .formatted(Sentence.of(e)),
              e);
    }
  }

  /** From here on to the next call at most a header may be read. */
  void expectHeader() {
    allowed = bytes + limits.headerBytes();
  }

  /** From here on the content may be read. */
  void expectContent() {
    allowed = Long.MAX_VALUE;
  }

  /** How much of the file was read. */
  long position() {
    return source.bytes;
  }

  /** The failure of the source itself, such as a connection that broke off; else null. */
  @Nullable IOException failure() {
    return source.failure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = plain.read(buffer, offset, length);
    if (count > 0) {
      bytes += count;
      check();
    }
    return count;
  }

  private void check() throws IOException {
    if (bytes > allowed) {
      throw new ArchiveTooLargeException(
          "What stands before an entry has more than %,d bytes: this is no archive of documents."
              .formatted(limits.headerBytes()));
    }
    if (bytes > limits.totalBytes()) {
      throw new ArchiveTooLargeException(
          "The archive has more than %,d bytes without compression: send it in parts."
              .formatted(limits.totalBytes()));
    }
    if (isCompressed
        && bytes > limits.graceBytes()
        && bytes / limits.ratio() > Math.max(1, source.bytes)) {
      throw new ArchiveTooLargeException(
          "%,d compressed bytes became more than %d times as many: no text does, so the rest was not read."
              .formatted(source.bytes, limits.ratio()));
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** Knows what was read of the file, and its own failures from those of the formats above it. */
  private static final class Source extends FilterInputStream {

    private long bytes;
    private @Nullable IOException failure;

    Source(InputStream stream) {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int count = super.read(buffer, offset, length);
        bytes += Math.max(0, count);
        return count;
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
