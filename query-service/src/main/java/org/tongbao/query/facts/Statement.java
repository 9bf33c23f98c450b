package org.tongbao.query.facts;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Period;

/**
 * What one sentence of one document says about one quantity, with the key and period that it has
 * after repetition within its document.
 *
 * @param fingerprint tells copies of a sentence, null where it is too short
 * @param totalFactId the fact that this is a share of
 * @param exceedsTotal true for a share that is larger than its total
 * @param part true for a share whose key equals its total's: it is listed under the total and says
 *     nothing of its own
 */
public record Statement(
    String eventId,
    String documentId,
    FactKey key,
    Period period,
    Amount amount,
    String quote,
    String sentence,
    @Nullable String fingerprint,
    Source source,
    @Nullable String totalFactId,
    boolean exceedsTotal,
    boolean part) {

  /** The earliest published first, documents without a date last, then by id. */
  static final Comparator<Statement> BY_PUBLICATION =
      Comparator.comparing(
              Statement::publicationDay, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Statement::documentId)
          .thenComparing(Statement::eventId);

  AsOf asOf() {
    return AsOf.of(period, source.publishedAt());
  }

  Run run() {
    return Run.of(key.edition(), period, source.publishedAt(), documentId);
  }

  boolean isFromOtherDocumentThan(Statement other) {
    return !documentId.equals(other.documentId);
  }

  private @Nullable LocalDate publicationDay() {
    PublicationTime publishedAt = source.publishedAt();
    return publishedAt == null ? null : publishedAt.day();
  }
}
