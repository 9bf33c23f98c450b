package org.tongbao.ingest.document;

/**
 * The documents that ingest has written a dead letter about and not yet cleared. All methods throw
 * {@link StoreUnavailableException}.
 */
public interface OpenLetters {

  boolean contains(String documentId);

  /** Idempotent. */
  void add(String documentId);

  /** Idempotent. */
  void remove(String documentId);
}
