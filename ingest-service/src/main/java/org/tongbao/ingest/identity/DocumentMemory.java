package org.tongbao.ingest.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers addresses and documents. Safe for any number of callers in any number of processes. All
 * methods throw {@code StoreUnavailableException}.
 */
public interface DocumentMemory {

  /**
   * @param byAddress the documents of those addresses that were seen before
   * @param byId what is known of these documents, and of those that were asked for
   */
  record Found(Map<String, String> byAddress, Map<String, KnownDocument> byId) {}

  Found find(Collection<String> addresses, Collection<String> documentIds);

  /**
   * Keeps what is known of a document now. Addresses that were seen before stay what they are, and
   * so does what somebody else has learned meanwhile: a page, and to what it is joined.
   *
   * @param bringBack a document that was withdrawn is so no more
   */
  void remember(KnownDocument document, Collection<String> addresses, boolean bringBack);

  /** From now on only somebody by hand brings the document back. */
  void withdraw(String documentId);

  Optional<KnownDocument> find(String documentId);

  /**
   * Joins a document to another, in one transaction: it counts as withdrawn, and its addresses and
   * those of all that were joined to it lead to the other.
   *
   * @return the document that they lead to; empty where that would lead back to the joined one
   */
  Optional<String> join(String documentId, String intoDocumentId);
}
