package org.tongbao.query.changelog;

/** Why something changed; the names stand in the column {@code cause}. */
public enum Cause {
  /** A document came, or came with another text or other metadata. */
  DOCUMENT,
  /** Another engine read the same revision. */
  ENGINE,
  /** A document was taken back. */
  WITHDRAWAL,
  /** A release reconciles facts by other rules. */
  RULES,
  /** The tables were not what the log says, and were mended. */
  REBUILD
}
