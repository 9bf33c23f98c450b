package org.tongbao.reading.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Chooses among charsets by what each makes of the bytes. What is declared, and what the detector
 * says, weighs as much as a few characters: enough for a text of one word, nothing against a page
 * that reads as gibberish.
 */
final class CharsetChoice {

  /** Logarithms of how much more probable a charset is for being named there. */
  private static final double NAMED_OUTSIDE = 12;

  private static final double NAMED_INSIDE = 10;
  private static final double DETECTED = 4;
  private static final double BY_DEFAULT = 1;

  /** For each character of bytes that are UTF-8 without an error, which is seldom chance. */
  private static final double VALID_UTF_8_CHARACTER = 4;

  /** So many bytes are shown to the detector. */
  private static final int DETECTED_BYTES = 64 * 1024;

  private CharsetChoice() {}

  static CharsetReading of(byte[] bytes, Optional<Charset> outside) {
    Map<Charset, Double> priors = priors(bytes, outside);
    @Nullable CharsetReading best = null;
    double highest = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Charset, Double> prior : priors.entrySet()) {
      CharsetReading reading = CharsetReading.of(bytes, prior.getKey());
      if (prior.getValue() == 0.0 && !WideText.isAcceptable(reading)) {
        continue;
      }
      double value =
          prior.getValue() + validity(reading) + Plausibility.logLikelihood(reading.text());
      if (best == null || value > highest) {
        best = reading;
        highest = value;
      }
    }
    return Objects.requireNonNull(best);
  }

  private static double validity(CharsetReading reading) {
    return reading.charset().equals(StandardCharsets.UTF_8) && reading.errors() == 0
        ? VALID_UTF_8_CHARACTER * reading.text().chars().filter(unit -> unit >= 0x80).count()
        : 0;
  }

  private static Map<Charset, Double> priors(byte[] bytes, Optional<Charset> outside) {
    Map<Charset, Double> priors = new LinkedHashMap<>();
    outside.ifPresent(charset -> priors.merge(charset, NAMED_OUTSIDE, Double::sum));
    DeclaredCharset.ofPrologue(bytes)
        .ifPresent(charset -> priors.merge(charset, NAMED_INSIDE, Double::sum));
    priors.merge(StandardCharsets.UTF_8, BY_DEFAULT, Double::sum);
    priors.putIfAbsent(CharsetNames.GB18030, 0.0);
    priors.putIfAbsent(CharsetNames.BIG5_HKSCS, 0.0);
    if (WideText.isPossible(bytes)) {
      priors.putIfAbsent(StandardCharsets.UTF_16LE, 0.0);
      priors.putIfAbsent(StandardCharsets.UTF_16BE, 0.0);
    }
    detect(bytes).ifPresent(charset -> priors.merge(charset, DETECTED, Double::sum));
    return priors;
  }

  private static Optional<Charset> detect(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, DETECTED_BYTES));
    detector.dataEnd();
    return CharsetNames.resolve(detector.getDetectedCharset())
        .filter(charset -> !ByteOrderMark.isWide(charset));
  }
}
