package org.tongbao.ingest.batch;

import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.document.Outcome;

/**
 * What came of one line or one entry.
 *
 * @param place counted from 1
 * @param name what an archive names the entry; null for a line
 */
public record Answer(long place, @Nullable String name, Outcome outcome) {

  public boolean isAccepted() {
    return outcome instanceof Outcome.Accepted;
  }

  /** True where the sender should send it again later. */
  public boolean isPassing() {
    return outcome instanceof Outcome.Refused refused && refused.refusal().kind().isPassing();
  }
}
