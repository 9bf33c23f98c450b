package org.tongbao.query.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.paging.Conditions;

/** Of all intervals those that hold at one moment. */
public final class KnownThen {

  private KnownThen() {}

  /**
   * Conditions on an entity, called e, that has an interval.
   *
   * @param moment null for now
   */
  public static Conditions at(@Nullable Instant moment) {
    return moment == null
        ? new Conditions().where("e.knownTo is null")
        : new Conditions()
            .where("e.knownFrom <= :moment", "moment", moment)
            .where("e.knownTo is null or e.knownTo > :moment");
  }
}
