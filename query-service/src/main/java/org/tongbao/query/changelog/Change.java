package org.tongbao.query.changelog;

import org.jspecify.annotations.Nullable;

/** One row of the change log to be; the log adds cursor and stamp. */
public sealed interface Change {

  ChangeKind kind();

  Cause cause();

  /** Identifies what stood before; null where nothing did. */
  @Nullable String previousHash();

  /** Identifies what stands now; null where nothing does. */
  @Nullable String currentHash();

  /** A change of one event; the hashes are full hashes of its records. */
  record OfEvent(
      ChangeKind kind,
      Cause cause,
      String documentId,
      String eventId,
      @Nullable String previousHash,
      @Nullable String currentHash)
      implements Change {}

  /** A change of one fact; the hashes are whatever tells two states of a fact apart. */
  record OfFact(
      ChangeKind kind,
      Cause cause,
      String factId,
      @Nullable String previousHash,
      @Nullable String currentHash)
      implements Change {}
}
