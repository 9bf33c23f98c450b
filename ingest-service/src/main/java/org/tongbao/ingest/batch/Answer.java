package org.tongbao.ingest.batch;

import org.tongbao.ingest.document.Outcome;

/**
 * What came of one line.
 *
 * @param line counted from 1
 */
public record Answer(int line, Outcome outcome) {

  public boolean isAccepted() {
    return outcome instanceof Outcome.Accepted;
  }

  /** True where the sender should send the line again later. */
  public boolean isPassing() {
    return outcome instanceof Outcome.Refused refused && refused.refusal().kind().isPassing();
  }
}
