package org.tongbao.engine.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One numeral written in Chinese characters. Used once. */
final class HanNumeral {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  private final CharSequence text;
  private final int start;
  private final int limit;
  private int at;
  private BigDecimal closed = BigDecimal.ZERO;
  private BigDecimal section = BigDecimal.ZERO;
  private @Nullable BigDecimal pending;
  private int lastPower;
  private boolean more;
  private boolean sawDigit;
  private boolean some;
  private BigDecimal spread = BigDecimal.ZERO;

  HanNumeral(CharSequence text, int start, int limit) {
    this.text = text;
    this.start = start;
    this.limit = limit;
    this.at = start;
  }

  @Nullable Numeral parse() {
    Numeral plain = digitString();
    if (plain != null) {
      return plain;
    }
    while (at < limit && step(text.charAt(at))) {
      at++;
    }
    if (at == start || at == limit && limit - start >= 24) {
      return null;
    }
    return result();
  }

  /** Takes one character in; false where the numeral ended before it. */
  private boolean step(char c) {
    if (Digits.isMore(c)) {
      boolean inside = at + 1 < limit && Digits.powerOf(text.charAt(at + 1)) > 0;
      boolean opens = lastPower > 0 && pending == null;
      more |= opens;
      return inside && opens;
    }
    if (c == '几') {
      return takeSomeMore();
    }
    int power = Digits.powerOf(c);
    if (power > 0) {
      multiply(power);
      return true;
    }
    return c == '点' ? takeFraction() : takeDigit(Digits.valueOf(c));
  }

  private boolean takeDigit(int digit) {
    if (digit < 0 || more) {
      return false;
    }
    if (pending != null && pending.signum() > 0) {
      boolean neighbours = digit == pending.intValue() + 1 && spread.signum() == 0;
      if (!neighbours) {
        return false;
      }
      spread = BigDecimal.ONE;
      return true;
    }
    sawDigit = true;
    pending = BigDecimal.valueOf(digit);
    return true;
  }

  /** 十几 is 11 to 19. */
  private boolean takeSomeMore() {
    if (lastPower != 1 || pending != null || spread.signum() > 0) {
      return false;
    }
    pending = BigDecimal.ONE;
    spread = BigDecimal.valueOf(8);
    some = true;
    return true;
  }

  private boolean takeFraction() {
    int end = at + 1;
    BigDecimal fraction = BigDecimal.ZERO;
    while (end < limit && Digits.valueOf(text.charAt(end)) >= 0) {
      int place = end - at;
      fraction =
          fraction.add(
              BigDecimal.valueOf(Digits.valueOf(text.charAt(end))).scaleByPowerOfTen(-place));
      end++;
    }
    if (end == at + 1 || !sawDigit && lastPower == 0) {
      return false;
    }
    pending = (pending == null ? BigDecimal.ZERO : pending).add(fraction);
    at = end - 1;
    return true;
  }

  private void multiply(int power) {
    BigDecimal digit = pending == null ? BigDecimal.ZERO : pending;
    pending = null;
    if (power < 4) {
      BigDecimal factor = digit.signum() == 0 ? BigDecimal.ONE : digit;
      section = section.add(factor.scaleByPowerOfTen(power));
      spread = spread.scaleByPowerOfTen(power);
    } else {
      BigDecimal factor = power == 4 ? TEN_THOUSAND : HUNDRED_MILLION;
      BigDecimal lower = section.add(digit);
      if (power == 8) {
        lower = lower.add(closed);
        closed = BigDecimal.ZERO;
      }
      closed = closed.add((lower.signum() == 0 ? BigDecimal.ONE : lower).multiply(factor));
      section = BigDecimal.ZERO;
      spread = some ? upToNext(factor) : spread.multiply(factor);
    }
    lastPower = power;
  }

  /** 十几万 is 110,000 to 199,999. */
  private BigDecimal upToNext(BigDecimal factor) {
    return spread.add(BigDecimal.ONE).multiply(factor).subtract(BigDecimal.ONE);
  }

  private Numeral result() {
    BigDecimal value = closed.add(section);
    if (pending != null) {
      boolean shortened =
          lastPower > 1
              && spread.signum() == 0
              && text.charAt(at - 2) != '零'
              && Digits.powerOf(text.charAt(at - 2)) > 1;
      // 三万五 is 35,000
      value = value.add(shortened ? pending.scaleByPowerOfTen(lastPower - 1) : pending);
    }
    boolean behind =
        at < limit && Digits.isMore(text.charAt(at)) && lastPower > 0 && pending == null;
    more |= behind;
    BigDecimal upper = spread.signum() == 0 ? null : value.add(spread);
    boolean bare = !sawDigit && spread.signum() == 0 && text.charAt(start) != '十';
    return new Numeral(
        behind ? at + 1 : at, value, upper, more, false, bare, pending == null && lastPower > 0);
  }

  /** 二00七, 二〇一八, and 七八 for 7 or 8: digits without any multiplier. */
  private @Nullable Numeral digitString() {
    int end = start;
    StringBuilder digits = new StringBuilder();
    while (end < limit && Digits.valueOf(text.charAt(end)) >= 0) {
      digits.append(Digits.valueOf(text.charAt(end)));
      end++;
    }
    boolean multiplied =
        end < limit && (Digits.powerOf(text.charAt(end)) > 0 || text.charAt(end) == '点');
    if (digits.length() < 2 || multiplied && digits.length() < 3) {
      return null;
    }
    int first = digits.charAt(0) - '0';
    int second = digits.charAt(1) - '0';
    if (digits.length() == 2 && first > 0 && second == first + 1) {
      return new Numeral(
          end, BigDecimal.valueOf(first), BigDecimal.valueOf(second), false, false, false, false);
    }
    return new Numeral(end, new BigDecimal(digits.toString()), null, false, false, false, false);
  }
}
