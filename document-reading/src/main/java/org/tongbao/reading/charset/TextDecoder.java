package org.tongbao.reading.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes of unknown charset. A byte order mark decides; else UTF-8 where the bytes are
 * plainly that; else the charset that makes the likeliest Chinese of them, with some weight for
 * what is declared outside, then inside, and for what detection says. Text that was decoded wrongly
 * before it was sent is repaired where that can be done for certain.
 */
public final class TextDecoder {

  /** GBK text is valid UTF-8 by chance only where it is very short. */
  private static final int PLAIN_UTF_8_CHARACTERS = 12;

  /** More than one character in so many that is a control or undecodable: no text. */
  private static final int LEAST_CHARACTERS_PER_BAD_ONE = 10;

  /** More than one byte in so many that is U+0000: no text. A stray one becomes U+FFFD. */
  private static final int LEAST_BYTES_PER_ZERO = 100;

  private TextDecoder() {}

  /**
   * @param charset declared outside of the bytes and of the content type
   */
  public static Decoding decode(
      byte[] bytes, @Nullable String charset, @Nullable String contentType) {
    Optional<ByteOrderMark> mark = ByteOrderMark.find(bytes);
    if (mark.isPresent()) {
      int start = mark.get().mark().length;
      return finish(CharsetReading.of(bytes, start, bytes.length, mark.get().charset()));
    }
    Optional<Charset> outside =
        CharsetNames.resolve(charset).or(() -> DeclaredCharset.ofContentType(contentType));
    CharsetReading reading = plainUtf8(bytes).orElseGet(() -> CharsetChoice.of(bytes, outside));
    long zeros = ByteOrderMark.isWide(reading.charset()) ? 0 : zeros(bytes);
    if (zeros * LEAST_BYTES_PER_ZERO > bytes.length) {
      return new Decoding.Binary(
          "%d of %d bytes are U+0000, which no text has".formatted(zeros, bytes.length));
    }
    String text = StrayCharsets.read(bytes, reading);
    return finish(new CharsetReading(reading.charset(), text, reading.errors()));
  }

  private static Optional<CharsetReading> plainUtf8(byte[] bytes) {
    int leadBytes = 0;
    for (int i = 0; i < bytes.length && leadBytes < PLAIN_UTF_8_CHARACTERS; i++) {
      leadBytes += (bytes[i] & 0xC0) == 0xC0 ? 1 : 0;
    }
    return leadBytes < PLAIN_UTF_8_CHARACTERS
        ? Optional.empty()
        : Optional.of(CharsetReading.of(bytes, StandardCharsets.UTF_8))
            .filter(reading -> reading.errors() == 0);
  }

  private static Decoding finish(CharsetReading reading) {
    String repaired = DoubleDecoding.repair(reading.text());
    int bad = Math.min(reading.errors(), lost(repaired)) + controls(repaired);
    return bad * LEAST_CHARACTERS_PER_BAD_ONE > repaired.length()
        ? new Decoding.Binary(
            "%d of %d characters cannot be read in any charset tried (%s was the likeliest)"
                .formatted(bad, repaired.length(), reading.charset().name()))
        : new Decoding.Text(PrintableText.of(repaired), reading.charset());
  }

  private static int lost(String text) {
    int lost = 0;
    for (int i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) {
      lost++;
    }
    return lost;
  }

  private static int controls(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean isLineOrTab = unit == '\t' || unit == '\n' || unit == '\r';
      controls += Character.isISOControl(unit) && !isLineOrTab ? 1 : 0;
    }
    return controls;
  }

  private static long zeros(byte[] bytes) {
    long zeros = 0;
    for (byte value : bytes) {
      zeros += value == 0 ? 1 : 0;
    }
    return zeros;
  }
}
