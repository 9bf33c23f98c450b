package org.tongbao.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a document, as far as it is not too large.
 *
 * @param bytes empty where it is
 * @param size at least so many bytes
 */
record Content(byte[] bytes, long size) {

  private static final int CHUNK_BYTES = 16 * 1024;
  private static final byte[] NONE = {};

  /** Reads the stream to its end, or to where it is too large; it is left there. */
  static Content read(InputStream stream, int maxBytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK_BYTES];
    for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
      bytes.write(chunk, 0, count);
      if (bytes.size() > maxBytes) {
        return tooLarge(bytes.size());
      }
    }
    return new Content(bytes.toByteArray(), bytes.size());
  }

  static Content tooLarge(long size) {
    return new Content(NONE, size);
  }
}
