package org.tongbao.query.projection;

import java.util.Set;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.document.StandingEvent;

/** Whether a closing record can be applied: only when every record that it names is there. */
public sealed interface ClosingVerdict {

  /** Every record that it names is stored. */
  record Applicable() implements ClosingVerdict {}

  /** A record is not there: compaction removed it, so a later closing record exists. */
  record Incomplete(StandingEvent missing) implements ClosingVerdict {}

  /** A record was put aside, so its document's closing record is put aside too. */
  record NamesSetAside(StandingEvent setAside) implements ClosingVerdict {}

  static ClosingVerdict of(
      DocumentRecord closing, Set<StandingEvent> stored, Set<StandingEvent> setAside) {
    ClosingVerdict verdict = new Applicable();
    for (StandingEvent event : closing.events()) {
      if (setAside.contains(event)) {
        return new NamesSetAside(event);
      }
      if (!stored.contains(event)) {
        verdict = new Incomplete(event);
      }
    }
    return verdict;
  }
}
