package org.tongbao.query.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.event.Period;

/**
 * What one sentence of one document says about one quantity, with the key and period that it has
 * after repetition within its document. Its words stay with the event.
 *
 * @param contentHash of the event: another one means other words
 * @param copyKey equal for copies of one sentence, see {@link CopyGroups}; null where the sentence
 *     tells no copies, and for a repetition, which goes where the repeated statement goes
 * @param repeats the statement of this document that stands for it, null where it stands for itself
 * @param total the figure of this document that it is a share of
 * @param exceedsTotal true for a share that is larger than a total that it belongs to
 */
public record Statement(
    String eventId,
    String documentId,
    String contentHash,
    FactKey key,
    Period period,
    Amount amount,
    @Nullable PublicationTime publishedAt,
    @Nullable String copyKey,
    @Nullable String repeats,
    @Nullable String total,
    boolean exceedsTotal) {

  public AsOf asOf() {
    return AsOf.of(period, publishedAt);
  }

  Run run() {
    return Run.of(key.edition(), period, publishedAt, documentId);
  }

  /** A bare date counts from the beginning of its day; to microseconds, as tables keep it. */
  public @Nullable Instant publicationInstant() {
    if (publishedAt == null) {
      return null;
    }
    String text = publishedAt.text();
    return text.indexOf('T') < 0
        ? LocalDate.parse(text).atStartOfDay(PublicationTime.ZONE).toInstant()
        : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Empty where the text gives no ground for a region. */
  public String regionCode() {
    return key.regionCode();
  }
}
