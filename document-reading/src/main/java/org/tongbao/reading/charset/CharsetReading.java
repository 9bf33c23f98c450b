package org.tongbao.reading.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as one charset reads them.
 *
 * @param text U+FFFD where the charset has nothing; a last character cut off by the end is left out
 * @param errors stretches of bytes that the charset does not have
 */
record CharsetReading(Charset charset, String text, int errors) {

  private static final char REPLACEMENT = '\uFFFD';

  static CharsetReading of(byte[] bytes, int start, int end, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(REPLACEMENT));
    ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil((end - start) * (double) decoder.maxCharsPerByte()));
    // More input is promised, so that a cut off character stays in the buffer and is no error.
    decoder.decode(in, out, false);
    out.flip();
    int errors = 0;
    for (int i = 0; i < out.length(); i++) {
      errors += out.charAt(i) == REPLACEMENT ? 1 : 0;
    }
    return new CharsetReading(
        charset, out.toString(), errors - written(bytes, start, end, charset, errors));
  }

  static CharsetReading of(byte[] bytes, Charset charset) {
    return of(bytes, 0, bytes.length, charset);
  }

  /** U+FFFD that stands in UTF-8 as such was broken before, and is no error of this charset. */
  private static int written(byte[] bytes, int start, int end, Charset charset, int most) {
    if (most == 0 || !charset.equals(StandardCharsets.UTF_8)) {
      return 0;
    }
    int written = 0;
    for (int i = start + 2; i < end; i++) {
      boolean isReplacement =
          bytes[i] == (byte) 0xBD && bytes[i - 1] == (byte) 0xBF && bytes[i - 2] == (byte) 0xEF;
      written += isReplacement ? 1 : 0;
    }
    return Math.min(written, most);
  }
}
