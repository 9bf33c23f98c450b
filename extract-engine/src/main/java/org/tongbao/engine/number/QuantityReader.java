package org.tongbao.engine.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Bound;
import org.tongbao.engine.lexicon.TermMatch;

/** Reads the numbers of a stretch of normalised text. */
public final class QuantityReader {

  private static final int LONGEST_CURRENCY = 4;
  private static final String RANGE_SIGNS = "至到-~—";

  private final CharSequence text;
  private final int from;
  private final int to;
  private final NumeralParser numerals;

  private QuantityReader(CharSequence text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.numerals = new NumeralParser(text, to);
  }

  /** All numbers from left to right without overlap, those that are no figures included. */
  public static List<Quantity> readAll(CharSequence text, int from, int to) {
    return new QuantityReader(text, from, to).run();
  }

  private List<Quantity> run() {
    List<Quantity> found = new ArrayList<>();
    int left = from;
    int i = from;
    while (i < to) {
      if (!NumeralParser.mayStart(text.charAt(i))) {
        i++;
        continue;
      }
      Quantity quantity = quantityAt(i, left);
      if (quantity == null) {
        i = Digits.isArabic(text.charAt(i)) ? numerals.endOfRun(i) : i + 1;
      } else {
        found.add(quantity);
        i = quantity.end();
        left = i;
      }
    }
    return found;
  }

  /**
   * @param left offset that a hedge may not reach beyond
   */
  private @Nullable Quantity quantityAt(int start, int left) {
    Numeral first = numerals.at(start);
    if (first == null) {
      return null;
    }
    Numeral numeral = rangeFrom(start, first);
    Hedges.Found before = Hedges.before(text, left, start, numeral.bareMultiplier());
    if (numeral.bareMultiplier() && before == null && !numeral.more() && !isRoundSum(numeral)) {
      return null;
    }
    TermMatch<Classifier> unit = Classifiers.at(text, numeral.end(), to);
    int end = unit == null ? numeral.end() : unit.end();
    Hedges.Found behind = Hedges.behind(text, end, to);
    int hedged = before == null ? start : before.start();
    TermMatch<Classifier> currency = currencyBefore(unit, numeral.multiplied(), hedged);
    if (currency != null && before == null) {
      before = Hedges.before(text, left, currency.start(), false);
    }
    Bound bound = bound(numeral, before, behind);
    TermMatch<Classifier> counted = currency == null ? unit : currency;
    return new Quantity(
        beginning(hedged, currency, before),
        start,
        unit == null ? end : unit.start(),
        behind == null || unit == null ? end : behind.end(),
        numeral.value(),
        numeral.upper(),
        bound,
        numeral.vague(),
        numeral.end() == start + 1 && text.charAt(start) == '一',
        counted == null ? null : counted.value());
  }

  /** 约人民币15万元 and 人民币约15万元: the first of hedge and currency. */
  private static int beginning(
      int hedged, @Nullable TermMatch<Classifier> currency, Hedges.@Nullable Found before) {
    int start = currency == null || currency.value().unit().equals("元") ? hedged : currency.start();
    return before == null ? start : Math.min(start, before.start());
  }

  /** 港币15万元 is in Hong Kong dollars: the currency's name directly before, or null. */
  private @Nullable TermMatch<Classifier> currencyBefore(
      @Nullable TermMatch<Classifier> unit, boolean multiplied, int start) {
    if (unit == null ? !multiplied : !isYuan(unit.value())) {
      return null;
    }
    for (int length = LONGEST_CURRENCY; length >= 2 && start - length >= from; length--) {
      TermMatch<Classifier> currency = Classifiers.at(text, start - length, start);
      if (currency != null
          && currency.end() == start
          && currency.value().unitClass() == UnitClass.MONEY) {
        return currency;
      }
    }
    return null;
  }

  private static boolean isYuan(Classifier unit) {
    return unit.unitClass() == UnitClass.MONEY && unit.unit().equals("元");
  }

  /** 百万元, 千万元 stand for a sum even without a digit. */
  private boolean isRoundSum(Numeral numeral) {
    TermMatch<Classifier> unit = Classifiers.at(text, numeral.end(), to);
    return unit != null
        && unit.value().unitClass() == UnitClass.MONEY
        && numeral.value().compareTo(BigDecimal.valueOf(1_000_000)) >= 0;
  }

  /** 3至5, 3-5, 三、四; 3至5万 means 30,000 to 50,000. */
  private Numeral rangeFrom(int start, Numeral low) {
    int sign = low.end();
    if (sign + 1 >= to || low.upper() != null || low.more() || low.bareMultiplier()) {
      return low;
    }
    boolean enumerated = text.charAt(sign) == '、' && isHanDigit(sign - 1) && isHanDigit(sign + 1);
    if (RANGE_SIGNS.indexOf(text.charAt(sign)) < 0 && !enumerated
        || !NumeralParser.mayStart(text.charAt(sign + 1))
        || start > from && text.charAt(start - 1) == '-') {
      return low;
    }
    Numeral high = numerals.at(sign + 1);
    if (high == null || high.upper() != null || high.bareMultiplier()) {
      return low;
    }
    BigDecimal lower = low.value();
    if (high.multiplied() && !low.multiplied()) {
      BigDecimal scaled = lower.multiply(magnitudeOf(high));
      lower = scaled.compareTo(high.value()) < 0 ? scaled : lower;
    }
    boolean ascending = lower.compareTo(high.value()) < 0;
    boolean neighbours = high.value().subtract(lower).compareTo(BigDecimal.ONE) == 0;
    if (!ascending || enumerated && !neighbours) {
      return low;
    }
    return new Numeral(
        high.end(), lower, high.value(), high.more(), false, false, high.multiplied());
  }

  private boolean isHanDigit(int i) {
    char c = text.charAt(i);
    return Digits.valueOf(c) > 0 && !Digits.isArabic(c);
  }

  private BigDecimal magnitudeOf(Numeral numeral) {
    int power = 0;
    int i = numeral.end() - 1;
    while (i >= from && (Digits.powerOf(text.charAt(i)) > 0 || Digits.isMore(text.charAt(i)))) {
      power += Digits.powerOf(text.charAt(i));
      i--;
    }
    return BigDecimal.ONE.scaleByPowerOfTen(power);
  }

  private static Bound bound(
      Numeral numeral, Hedges.@Nullable Found before, Hedges.@Nullable Found behind) {
    if (numeral.upper() != null) {
      return Bound.RANGE;
    }
    if (numeral.more()) {
      return Bound.AT_LEAST;
    }
    Bound first = before == null ? Bound.EXACT : before.hedge().bound();
    return first == Bound.EXACT && behind != null ? behind.hedge().bound() : first;
  }
}
