package org.tongbao.query.facts;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.event.Period;

/** The day up to which a number counts. Orders by day, unknown days first. */
public record AsOf(@Nullable LocalDate day, AsOfBasis basis) implements Comparable<AsOf> {

  public static final AsOf UNKNOWN = new AsOf(null, AsOfBasis.NONE);

  private static final Comparator<@Nullable LocalDate> BY_DAY =
      Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder());

  public static AsOf of(Period period, @Nullable PublicationTime publishedAt) {
    if (period.to() != null) {
      return new AsOf(period.to(), AsOfBasis.PERIOD_END);
    }
    return publishedAt == null ? UNKNOWN : new AsOf(publishedAt.day(), AsOfBasis.FROM_PUBLICATION);
  }

  boolean isBefore(AsOf other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(AsOf other) {
    return BY_DAY.compare(day, other.day);
  }
}
