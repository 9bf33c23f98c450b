package org.tongbao.contract.deadletter;

/** Why a document could not be handled. */
public enum Reason {
  /** No bytes. */
  EMPTY,
  /** More bytes, or more cleaned text, than the limits allow. */
  TOO_LARGE,
  /** Bytes that are no text in any charset. */
  BINARY,
  /** A media type that nothing here reads. */
  UNSUPPORTED_FORMAT,
  /** Readable, but no text is left once the page furniture is gone. */
  NO_TEXT,
  /** The engine threw. */
  ENGINE_FAILURE,
  /** The engine ran out of its step budget. */
  STEP_BUDGET,
  /** The raw record lacks what every raw record has. */
  MALFORMED_RECORD
}
