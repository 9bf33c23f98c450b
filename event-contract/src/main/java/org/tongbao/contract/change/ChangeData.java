package org.tongbao.contract.change;

import org.jspecify.annotations.Nullable;

/**
 * What changed.
 *
 * @param kind such as {@code fact.added}
 * @param previousHash what stood before, null where nothing did
 * @param currentHash what stands now, null where nothing does
 * @param event what stands now, of a retracted one what stood; null for facts, and where the record
 *     is no longer kept
 * @param fact as {@code event}, for facts
 */
public record ChangeData(
    String kind,
    @Nullable String documentId,
    @Nullable String eventId,
    @Nullable String factId,
    @Nullable String previousHash,
    @Nullable String currentHash,
    @Nullable EventBrief event,
    @Nullable FactBrief fact,
    Links links) {

  /** Where the whole is answered, as long as it stands. */
  public record Links(@Nullable String event, @Nullable String document, @Nullable String fact) {}
}
