package org.tongbao.reading.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes bytes of unknown charset. A byte order mark decides; else UTF-8 where the bytes are
 * plainly that; else what is declared outside, then inside; else what detection says. The first
 * that decodes without an error wins; where none does, the one with the fewest errors.
 */
public final class TextDecoder {

  /** GBK text is valid UTF-8 by chance only where it is very short. */
  private static final int PLAIN_UTF_8_CHARACTERS = 8;

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
      return lenient(bytes, start, Set.of(mark.get().charset()));
    }
    Optional<Charset> outside =
        CharsetNames.resolve(charset).or(() -> DeclaredCharset.ofContentType(contentType));
    boolean isWide = outside.filter(ByteOrderMark::isWide).isPresent();
    long zeros = isWide ? 0 : zeros(bytes);
    if (zeros * LEAST_BYTES_PER_ZERO > bytes.length) {
      return new Decoding.Binary(
          "%d of %d bytes are U+0000, which no text has".formatted(zeros, bytes.length));
    }
    Optional<String> plain = plainUtf8(bytes);
    if (plain.isPresent()) {
      return checked(plain.get(), StandardCharsets.UTF_8);
    }
    Set<Charset> candidates = candidates(bytes, outside);
    for (Charset candidate : candidates) {
      Optional<String> text = strict(bytes, candidate);
      if (text.isPresent()) {
        return checked(text.get(), candidate);
      }
    }
    return lenient(bytes, 0, candidates);
  }

  private static Set<Charset> candidates(byte[] bytes, Optional<Charset> outside) {
    Set<Charset> candidates = new LinkedHashSet<>();
    outside.ifPresent(candidates::add);
    DeclaredCharset.ofPrologue(bytes).ifPresent(candidates::add);
    candidates.add(StandardCharsets.UTF_8);
    detect(bytes).ifPresent(candidates::add);
    candidates.add(CharsetNames.GB18030);
    candidates.add(CharsetNames.BIG5_HKSCS);
    return candidates;
  }

  private static Optional<String> plainUtf8(byte[] bytes) {
    int leadBytes = 0;
    for (int i = 0; i < bytes.length && leadBytes < PLAIN_UTF_8_CHARACTERS; i++) {
      leadBytes += (bytes[i] & 0xE0) == 0xE0 ? 1 : 0;
    }
    return leadBytes < PLAIN_UTF_8_CHARACTERS
        ? Optional.empty()
        : strict(bytes, StandardCharsets.UTF_8);
  }

  private static Optional<Charset> detect(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    return CharsetNames.resolve(detector.getDetectedCharset())
        .filter(charset -> !ByteOrderMark.isWide(charset));
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Decoding lenient(byte[] bytes, int start, Collection<Charset> candidates) {
    String best = "";
    Charset bestCharset = StandardCharsets.UTF_8;
    long fewest = Long.MAX_VALUE;
    for (Charset candidate : candidates) {
      String text = new String(bytes, start, bytes.length - start, candidate);
      long errors = text.chars().filter(unit -> unit == '\uFFFD').count();
      if (errors < fewest) {
        best = text;
        bestCharset = candidate;
        fewest = errors;
      }
    }
    return checked(best, bestCharset);
  }

  private static Decoding checked(String text, Charset charset) {
    String printable = PrintableText.of(text);
    long bad = printable.chars().filter(unit -> unit == '\uFFFD').count();
    return bad * LEAST_CHARACTERS_PER_BAD_ONE > printable.length()
        ? new Decoding.Binary(
            "%d of %d characters cannot be read in any charset tried (%s last)"
                .formatted(bad, printable.length(), charset.name()))
        : new Decoding.Text(printable, charset);
  }

  private static long zeros(byte[] bytes) {
    long zeros = 0;
    for (byte value : bytes) {
      zeros += value == 0 ? 1 : 0;
    }
    return zeros;
  }
}
