package org.tongbao.ingest.document;

import org.tongbao.ingest.identity.Identities.Standing;

/** How a document came, which decides what happens to one that cannot be read. */
public enum Manner {
  /** Somebody waits for the answer: what cannot be read is refused and not published. */
  BY_HAND(Standing.SENT),
  /**
   * Part of a folder or archive: what cannot be read is published all the same, since extract gives
   * the verdict, and what is too large leaves a dead letter with its address.
   */
  FED(Standing.SENT),
  /** An article that a feed lists, fetched from its page; else as a file of a folder. */
  POLLED_PAGE(Standing.PAGE),
  /** An article that a feed carries in its own words; else as a file of a folder. */
  POLLED_TEXT(Standing.FEED_TEXT);

  private final Standing standing;

  Manner(Standing standing) {
    this.standing = standing;
  }

  Standing standing() {
    return standing;
  }

  /** True where a feed brought it and nobody asked for this one. */
  boolean isPolled() {
    return standing != Standing.SENT;
  }
}
