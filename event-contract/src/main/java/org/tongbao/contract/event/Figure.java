package org.tongbao.contract.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that reports an outcome or the effort of enforcement.
 *
 * @param text the number with its unit as written (3.7万余起)
 * @param value the number, or the lower end of a range; money multiplied out
 * @param upper the upper end of a range, else null
 * @param unit the classifier in Simplified, null where the text has none
 * @param objectText the words of the text for the object, empty where it names none
 * @param subject what tells objects of one kind apart, made by the rules of FACTS; empty for most
 * @param partOf the id of the total that this is a share of
 */
public record Figure(
    String text,
    BigDecimal value,
    @Nullable BigDecimal upper,
    Bound bound,
    @Nullable String unit,
    Action action,
    @JsonProperty("object") ObjectKind objectKind,
    String objectText,
    String subject,
    Level level,
    @Nullable String partOf)
    implements Detail {

  public Figure {
    value = PlainNumber.of(value);
    upper = PlainNumber.ofNullable(upper);
    if (upper != null && upper.compareTo(value) < 0) {
      throw new IllegalArgumentException("range from %s down to %s".formatted(value, upper));
    }
  }

  /** The same figure as a share of another. */
  public Figure withPartOf(@Nullable String totalId) {
    return new Figure(
        text, value, upper, bound, unit, action, objectKind, objectText, subject, level, totalId);
  }
}
