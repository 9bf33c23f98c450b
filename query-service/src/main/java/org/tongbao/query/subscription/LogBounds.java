package org.tongbao.query.subscription;

import java.util.Optional;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.contract.change.GapMessage.Reason;

/**
 * What the change log holds.
 *
 * @param firstKept cursor of the oldest row that is kept; behind the latest where none is
 * @param latest cursor of the latest row, 0 where there never was one
 */
public record LogBounds(String epoch, long firstKept, long latest) {

  /** Behind all rows. */
  public ChangePosition end() {
    return new ChangePosition(epoch, latest);
  }

  /** Before all rows that are kept. */
  public ChangePosition beginning() {
    return new ChangePosition(epoch, firstKept - 1);
  }

  /** Why a reader at this position misses something; empty where it misses nothing. */
  public Optional<Reason> gap(ChangePosition position) {
    if (!position.epoch().equals(epoch)) {
      return Optional.of(Reason.OTHER_EPOCH);
    }
    if (position.cursor() > latest) {
      return Optional.of(Reason.AHEAD);
    }
    return position.cursor() < firstKept - 1 ? Optional.of(Reason.EXPIRED) : Optional.empty();
  }
}
