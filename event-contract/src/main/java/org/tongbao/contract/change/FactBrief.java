package org.tongbao.contract.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.contract.event.PlainNumber;
import org.tongbao.contract.event.Region;

/**
 * A fact in short.
 *
 * @param status such as AGREED or DISPUTED
 * @param sources how many documents say it
 */
public record FactBrief(Key key, Value current, String status, int sources) {

  private static final int WORDS = 120;

  /** What the number is about. */
  public record Key(
      String series,
      @Nullable Integer edition,
      @Nullable String operation,
      Action action,
      ObjectKind object,
      String subject,
      String unitClass,
      List<Crime> crimes,
      @Nullable Region region,
      Level level) {

    public Key {
      series = Cut.to(series, WORDS);
      operation = Cut.ofNullable(operation, WORDS);
      subject = Cut.to(subject, WORDS);
      unitClass = Cut.to(unitClass, WORDS);
      crimes = List.copyOf(crimes);
    }
  }

  /**
   * The number.
   *
   * @param asOf the day up to which it counts, null where unknown
   */
  public record Value(
      BigDecimal value,
      @Nullable BigDecimal upper,
      Bound bound,
      String text,
      @Nullable String unit,
      @Nullable LocalDate asOf) {

    public Value {
      value = PlainNumber.of(value);
      upper = PlainNumber.ofNullable(upper);
      text = Cut.to(text, WORDS);
      unit = Cut.ofNullable(unit, WORDS);
    }
  }
}
