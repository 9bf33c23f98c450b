package org.tongbao.engine.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Parses numerals: 11,239, 3.7万, 6000余万, 1万2千, 一万八千, 二00七, 七十三点六五, 十几, 数亿. Never looks at more than
 * {@value #LONGEST} code units.
 */
final class NumeralParser {

  private static final int LONGEST = 24;
  private static final int DIGITS_OF_LONG = 18;
  private static final String WEIGHTS_AND_LENGTHS = "克米瓦升";

  private final CharSequence text;
  private final int limit;

  NumeralParser(CharSequence text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /** Whether a numeral may begin with this character. */
  static boolean mayStart(char c) {
    return Digits.startsNumeral(c);
  }

  /** The numeral at {@code start}, or null where none stands there or it is too long to be one. */
  @Nullable Numeral at(int start) {
    char first = text.charAt(start);
    if (first == '数' || first == '几') {
      return severalAt(start);
    }
    if (Digits.isArabic(first)) {
      return arabicAt(start);
    }
    boolean alone = start + 1 == limit || !mayStart(text.charAt(start + 1));
    if (first == '零' && alone) {
      return null;
    }
    return new HanNumeral(text, start, Math.min(limit, start + LONGEST)).parse();
  }

  /** Behind all that numerals are made of. */
  int endOfRun(int start) {
    int end = start + 1;
    while (end < limit && (mayStart(text.charAt(end)) || ",.点余多".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  /** 数亿: 2 to 9 times the multiplier, and all between. */
  private @Nullable Numeral severalAt(int start) {
    Multiplier multiplier = multiplierAt(start + 1);
    if (multiplier.power == 0) {
      return null;
    }
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(multiplier.power);
    BigDecimal upper = unit.scaleByPowerOfTen(1).subtract(BigDecimal.ONE);
    return more(new Numeral(multiplier.end, unit.add(unit), upper, false, true, false, true));
  }

  private @Nullable Numeral arabicAt(int start) {
    int end = endOfArabic(start);
    if (end - start > LONGEST || end < limit && Digits.isArabic(text.charAt(end))) {
      return null;
    }
    BigDecimal value = arabic(start, end);
    boolean more = isMoreBeforeMultiplier(end);
    Multiplier multiplier = multiplierAt(more ? end + 1 : end);
    if (multiplier.power == 0) {
      return more(new Numeral(end, value, null, false, false, false, false));
    }
    value = value.scaleByPowerOfTen(multiplier.power);
    Numeral numeral = new Numeral(multiplier.end, value, null, more, false, false, true);
    return more ? numeral : more(withLowerPart(numeral, multiplier.power));
  }

  /** Digits with commas between their groups and at most one point. */
  private BigDecimal arabic(int start, int end) {
    if (end - start > DIGITS_OF_LONG) {
      return new BigDecimal(text.subSequence(start, end).toString().replace(",", ""));
    }
    long unscaled = 0;
    int scale = 0;
    boolean fraction = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Digits.isArabic(c)) {
        unscaled = 10 * unscaled + Digits.valueOf(c);
        scale += fraction ? 1 : 0;
      } else {
        fraction |= c == '.';
      }
    }
    return BigDecimal.valueOf(unscaled, scale);
  }

  /** 1万2千, 1亿3000万: what follows counts less than the multiplier before it. */
  private Numeral withLowerPart(Numeral high, int power) {
    if (high.end() >= limit || Digits.valueOf(text.charAt(high.end())) < 0) {
      return high;
    }
    int end = Math.min(limit, high.end() + LONGEST);
    Numeral low = new NumeralParser(text, end).at(high.end());
    return low != null
            && low.upper() == null
            && low.multiplied()
            && low.value().compareTo(BigDecimal.ONE.scaleByPowerOfTen(power)) < 0
        ? new Numeral(
            low.end(), high.value().add(low.value()), null, low.more(), false, false, true)
        : high;
  }

  private int endOfArabic(int start) {
    int end = endOfDigits(start);
    while (end - start <= LONGEST && isGroup(end, start)) {
      end += 4;
    }
    boolean fraction =
        end + 1 < limit && text.charAt(end) == '.' && Digits.isArabic(text.charAt(end + 1));
    return fraction ? endOfDigits(end + 1) : end;
  }

  /** A comma and exactly three digits, behind one to three digits or another group. */
  private boolean isGroup(int comma, int start) {
    if (comma + 3 >= limit || text.charAt(comma) != ',') {
      return false;
    }
    boolean firstGroup = comma - start <= 3 || text.charAt(comma - 4) == ',';
    return firstGroup && endOfDigits(comma + 1) == comma + 4;
  }

  private int endOfDigits(int start) {
    int end = start;
    while (end < limit && Digits.isArabic(text.charAt(end)) && end - start <= LONGEST) {
      end++;
    }
    return end;
  }

  private boolean isMoreBeforeMultiplier(int at) {
    return at + 1 < limit
        && Digits.isMore(text.charAt(at))
        && Digits.powerOf(text.charAt(at + 1)) > 1;
  }

  private Numeral more(Numeral numeral) {
    boolean more = numeral.end() < limit && Digits.isMore(text.charAt(numeral.end()));
    return more ? numeral.withMore(numeral.end() + 1) : numeral;
  }

  private record Multiplier(int end, int power) {}

  /** 万, 亿, 千万, 万亿; 千 before 克 or 米 belongs to the unit. */
  private Multiplier multiplierAt(int start) {
    int end = start;
    int power = 0;
    while (end < limit && end - start < 3 && Digits.powerOf(text.charAt(end)) > 0) {
      boolean unit =
          text.charAt(end) == '千'
              && end + 1 < limit
              && WEIGHTS_AND_LENGTHS.indexOf(text.charAt(end + 1)) >= 0;
      if (unit) {
        break;
      }
      power += Digits.powerOf(text.charAt(end));
      end++;
    }
    return new Multiplier(end, power);
  }
}
