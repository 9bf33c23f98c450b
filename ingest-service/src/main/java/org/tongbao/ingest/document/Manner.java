package org.tongbao.ingest.document;

/** How a document came, which decides what happens to one that cannot be read. */
public enum Manner {
  /** Somebody waits for the answer: what cannot be read is refused and not published. */
  BY_HAND,
  /**
   * Part of a folder or archive: what cannot be read is published all the same, since extract gives
   * the verdict, and what is too large leaves a dead letter with its address.
   */
  FED
}
