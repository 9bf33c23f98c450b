package org.tongbao.ingest.collection;

/**
 * Remembers where collections come from. Safe for any number of callers in any number of processes.
 * All methods throw {@code StoreUnavailableException}.
 */
public interface CollectionOrigins {

  /**
   * Asks for a collection; the first to ask gets it.
   *
   * @param moved the collection moved to {@code origin}: whatever was known gives way
   */
  Claim claim(String collection, String origin, boolean moved);

  /** A document of it was acknowledged: from now on the claim stays. */
  void confirm(Claim.Held claim);

  /** Nothing of it was acknowledged: forgets the claim, unless somebody else has confirmed it. */
  void release(Claim.Held claim);
}
