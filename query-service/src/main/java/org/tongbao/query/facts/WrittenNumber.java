package org.tongbao.query.facts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How finely a number was written: what one unit of its last written digit is worth, where that
 * digit is followed by 千, 万 or 亿 (5.6万: 1,000). Reads either script, Arabic and Chinese digits.
 */
final class WrittenNumber {

  private static final Pattern ARABIC =
      Pattern.compile(
          "[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?:[.．][0-9０-９]+)?|[0-9０-９]+(?:[.．][0-9０-９]+)?");
  private static final String DIGITS = "0123456789０１２３４５６７８９〇零一二三四五六七八九两兩";
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private WrittenNumber() {}

  /** Empty where the number is written out to its last digit. */
  static Optional<BigDecimal> coarseness(String text, BigDecimal value) {
    Matcher numeral = ARABIC.matcher(text);
    if (numeral.find()) {
      BigDecimal written = new BigDecimal(ascii(numeral.group()));
      if (!numeral.find() && written.signum() > 0) {
        return byMultiplier(written, value);
      }
    }
    return byLastDigit(text);
  }

  /** The multiplier may stand elsewhere (a table's header 万元): it is what the value is made by. */
  private static Optional<BigDecimal> byMultiplier(BigDecimal written, BigDecimal value) {
    BigDecimal exact = written.stripTrailingZeros();
    BigDecimal stripped = value.stripTrailingZeros();
    if (!exact.unscaledValue().equals(stripped.unscaledValue())) {
      return Optional.empty();
    }
    BigDecimal multiplier = BigDecimal.ONE.scaleByPowerOfTen(exact.scale() - stripped.scale());
    return multiplier.compareTo(THOUSAND) < 0
        ? Optional.empty()
        : Optional.of(written.ulp().multiply(multiplier));
  }

  /** 一万八千: the 八 stands for thousands. 十 and 百 count as digits do: 二十万 is 20万. */
  private static Optional<BigDecimal> byLastDigit(String text) {
    int last = text.length() - 1;
    while (last >= 0 && DIGITS.indexOf(text.charAt(last)) < 0) {
      last--;
    }
    BigDecimal unit = BigDecimal.ONE;
    for (int i = last + 1; i < text.length(); i++) {
      BigDecimal multiplier = multiplier(text.charAt(i));
      if (multiplier.signum() == 0) {
        break;
      }
      unit = unit.multiply(multiplier);
    }
    return unit.compareTo(THOUSAND) < 0 ? Optional.empty() : Optional.of(unit);
  }

  private static BigDecimal multiplier(char character) {
    return switch (character) {
      case '千', '仟' -> THOUSAND;
      case '万', '萬' -> BigDecimal.valueOf(10_000);
      case '亿', '億' -> BigDecimal.valueOf(100_000_000);
      case '十', '百', '拾', '佰' -> BigDecimal.ONE;
      default -> BigDecimal.ZERO;
    };
  }

  private static String ascii(String numeral) {
    StringBuilder ascii = new StringBuilder(numeral.length());
    for (char c : numeral.toCharArray()) {
      switch (c) {
        case ',', '，' -> {}
        case '.', '．' -> ascii.append('.');
        default -> ascii.append(Character.digit(c, 10));
      }
    }
    return ascii.toString();
  }
}
