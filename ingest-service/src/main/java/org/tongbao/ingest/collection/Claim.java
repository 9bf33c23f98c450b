package org.tongbao.ingest.collection;

/** What came of asking for a collection on behalf of an origin. */
public sealed interface Claim {

  /**
   * The collection comes from there.
   *
   * @param provisional no document of it has been acknowledged yet, so it can be let go again
   */
  record Held(String collection, String origin, boolean provisional) implements Claim {}

  /** The collection comes from another place. */
  record Elsewhere(String collection, String knownOrigin) implements Claim {}
}
