package org.tongbao.extract.state;

/** What came of the last raw record of a document. */
public enum AttemptOutcome {
  READ,
  /** A dead letter stands; the events are those of the last readable revision. */
  FAILED,
  WITHDRAWN
}
