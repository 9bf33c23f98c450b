package org.tongbao.engine.scope;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Period;
import org.tongbao.engine.time.TimeMention;
import org.tongbao.engine.time.TimeMention.Kind;

/**
 * The time that a statement covers.
 *
 * @param ground the mention that it rests on
 * @param from where its beginning comes from, null without one
 * @param to where its end comes from, null without one
 */
record Covered(
    Period period,
    boolean unresolved,
    @Nullable TimeMention ground,
    @Nullable Origin from,
    @Nullable Origin to) {

  static final Covered UNKNOWN = new Covered(Period.UNKNOWN, false, null, null, null);

  static Covered of(TimeMention time) {
    return of(time, time, time);
  }

  /** 截至2024年9月,自2023年8月以来: the start of one and the end of the other. */
  static Covered combined(List<TimeMention> times, TimeMention last) {
    Kind other =
        last.kind() == Kind.SINCE ? Kind.UNTIL : last.kind() == Kind.UNTIL ? Kind.SINCE : null;
    if (other != null) {
      for (int i = 0; i < times.size(); i++) {
        TimeMention time = times.get(i);
        if (time.kind() == other) {
          return other == Kind.SINCE ? of(last, time, last) : of(last, last, time);
        }
      }
    }
    return of(last);
  }

  private static Covered of(TimeMention ground, TimeMention starts, TimeMention ends) {
    Period period = ordered(starts.from(), ends.to());
    return new Covered(
        period,
        starts.unresolved() || ends.unresolved(),
        ground,
        period.from() == null ? null : Origin.of(OriginWay.PERIOD_IN_SENTENCE, starts),
        period.to() == null ? null : Origin.of(OriginWay.PERIOD_IN_SENTENCE, ends));
  }

  /** The same end with the beginning of an earlier time. */
  Covered startingWith(TimeMention earlier) {
    Period both = ordered(earlier.from(), period.to());
    return new Covered(
        both,
        unresolved,
        ground,
        Origin.of(OriginWay.PERIOD_STARTED, earlier),
        both.to() == null ? null : to);
  }

  /** The same end with the beginning of the campaign. */
  Covered startingWith(CampaignRun run) {
    return new Covered(
        ordered(run.from(), period.to()),
        unresolved,
        ground,
        Origin.of(OriginWay.PERIOD_OF_CAMPAIGN, run.ground()),
        to);
  }

  /** 行动于6月30日结束: what ended on the day began on another. */
  Covered withoutBeginning() {
    return new Covered(ordered(null, period.to()), unresolved, ground, null, to);
  }

  /** The same beginning with an earlier end. */
  Covered endingOn(@Nullable LocalDate day) {
    return new Covered(ordered(period.from(), day), unresolved, ground, from, to);
  }

  /** The stated run of a campaign, or what is known of it. */
  static Covered run(TimeMention ground, LocalDate from, @Nullable LocalDate to) {
    Origin origin = Origin.of(OriginWay.PERIOD_OF_CAMPAIGN, ground);
    return new Covered(
        ordered(from, to), false, ground, origin, to == null || to.isBefore(from) ? null : origin);
  }

  Covered by(OriginWay way) {
    return new Covered(period, unresolved, ground, by(way, from), by(way, to));
  }

  private static @Nullable Origin by(OriginWay way, @Nullable Origin origin) {
    return origin == null
            || origin.way() == OriginWay.PERIOD_STARTED
            || origin.way() == OriginWay.PERIOD_OF_CAMPAIGN
        ? origin
        : new Origin(way, origin.words());
  }

  private static Period ordered(@Nullable LocalDate from, @Nullable LocalDate to) {
    boolean reversed = from != null && to != null && from.isAfter(to);
    return reversed ? new Period(from, null) : new Period(from, to);
  }
}
