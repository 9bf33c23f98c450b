package org.tongbao.reading.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** Takes so many bytes and no more. */
final class BoundedCount extends OutputStream {

  private final int limit;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private boolean isExceeded;

  BoundedCount(int limit) {
    this.limit = limit;
  }

  /** Unchecked, so that no filter takes it for broken data. */
  static final class ExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExceededException() {
      super("more bytes than are taken", null, false, false);
    }
  }

  @Override
  public void write(int value) {
    check(1);
    content.write(value);
  }

  @Override
  public void write(byte[] values, int offset, int length) {
    check(length);
    content.write(values, offset, length);
  }

  int count() {
    return content.size();
  }

  boolean isExceeded() {
    return isExceeded;
  }

  InputStream content() {
    return new ByteArrayInputStream(content.toByteArray());
  }

  private void check(int more) {
    if (content.size() + more > limit) {
      isExceeded = true;
      throw new ExceededException();
    }
  }
}
