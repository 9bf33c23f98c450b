package org.tongbao.query.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which state an answer is asked for.
 *
 * @param asOf leaves out numbers that count up to a later day, or to one that nobody knows
 * @param knownAt what stood then, whatever has become known since
 */
record Moment(@Nullable LocalDate asOf, @Nullable Instant knownAt) {

  static Moment of(Parameters parameters) {
    return new Moment(parameters.date("asOf"), parameters.instant("knownAt"));
  }

  static Moment knownAt(Parameters parameters) {
    return new Moment(null, parameters.instant("knownAt"));
  }
}
