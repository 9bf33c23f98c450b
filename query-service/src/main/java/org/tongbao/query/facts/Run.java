package org.tongbao.query.facts;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.event.Period;

/**
 * Statements of one key that count from the same day, so that a later one can supersede an earlier
 * one. Orders by how far back it reaches, the whole edition first.
 *
 * @param since null for a whole edition and for a document alone
 * @param documentId set only where nothing but the document itself says when counting began
 */
public record Run(Kind kind, @Nullable LocalDate since, @Nullable String documentId)
    implements Comparable<Run> {

  /** How the beginning of a run is known; in the order of reach. */
  public enum Kind {
    WHOLE_EDITION,
    SINCE,
    DOCUMENT
  }

  private static final Comparator<Run> BY_REACH =
      Comparator.comparing(Run::kind)
          .thenComparing(Run::since, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Run::documentId, Comparator.nullsFirst(Comparator.naturalOrder()));

  /**
   * "No start and 1 January of the edition's year are one run, the whole edition; without an
   * edition, no start means the year of publication, else the document alone."
   */
  static Run of(
      @Nullable Integer edition,
      Period period,
      @Nullable PublicationTime publishedAt,
      String documentId) {
    LocalDate from = period.from();
    if (edition != null) {
      return from == null || from.equals(firstDayOf(edition))
          ? new Run(Kind.WHOLE_EDITION, null, null)
          : new Run(Kind.SINCE, from, null);
    }
    if (from != null) {
      return new Run(Kind.SINCE, from, null);
    }
    return publishedAt == null
        ? new Run(Kind.DOCUMENT, null, documentId)
        : new Run(Kind.SINCE, firstDayOf(publishedAt.day().getYear()), null);
  }

  private static LocalDate firstDayOf(int year) {
    return LocalDate.of(year, 1, 1);
  }

  @Override
  public int compareTo(Run other) {
    return BY_REACH.compare(this, other);
  }
}
