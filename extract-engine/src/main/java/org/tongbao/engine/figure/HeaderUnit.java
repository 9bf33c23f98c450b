package org.tongbao.engine.figure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.number.Classifier;
import org.tongbao.engine.number.Classifiers;
import org.tongbao.engine.number.Quantity;
import org.tongbao.engine.structure.Span;

/**
 * A unit that a table's header gives in brackets, with the multiplier before it: (万元).
 *
 * @param power the power of ten of the multiplier, 0 without one
 */
record HeaderUnit(Classifier classifier, int power, Span place) {

  /** The unit of the column's header, else of the row's label; null where neither gives one. */
  static @Nullable HeaderUnit of(IndexedText text, @Nullable Span column, Span label) {
    for (Span place : column == null ? List.of(label) : List.of(column, label)) {
      int open = text.indexOf('(', place.start(), place.end());
      if (open >= 0) {
        int power = open + 1 < place.end() ? power(text.charAt(open + 1)) : 0;
        int start = open + (power > 0 ? 2 : 1);
        start = text.startsWith("单位:", start) ? start + 3 : start;
        TermMatch<Classifier> unit = Classifiers.at(text, start, place.end());
        if (unit != null) {
          return new HeaderUnit(unit.value(), power, new Span(open + 1, unit.end()));
        }
      }
    }
    return null;
  }

  Quantity apply(Quantity number) {
    BigDecimal value = number.value().scaleByPowerOfTen(power);
    BigDecimal upper = number.upper() == null ? null : number.upper().scaleByPowerOfTen(power);
    return new Quantity(
        number.start(),
        number.numeral(),
        number.unitStart(),
        number.end(),
        value,
        upper,
        number.bound(),
        number.indefinite(),
        false,
        classifier);
  }

  private static int power(char c) {
    return c == '万' ? 4 : c == '亿' ? 8 : 0;
  }
}
