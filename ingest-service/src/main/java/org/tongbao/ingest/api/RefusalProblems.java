package org.tongbao.ingest.api;

import java.util.Locale;
import org.tongbao.api.problem.Problem;
import org.tongbao.ingest.document.Refusal;
import org.tongbao.ingest.document.RefusalKind;

/** What was refused, as a problem. */
final class RefusalProblems {

  private RefusalProblems() {}

  static Problem of(Refusal refusal) {
    RefusalKind kind = refusal.kind();
    String slug = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Problem.of(slug, title(kind), status(kind), refusal.detail()).with(refusal.members());
  }

  private static int status(RefusalKind kind) {
    return switch (kind) {
      case ATTRIBUTE_INVALID, LINE_INVALID, DOCUMENT_EMPTY -> 400;
      case COLLECTION_ELSEWHERE,
          DOCUMENT_WITHDRAWN,
          FEED_TEXT_OUTRANKED,
          PAGE_OVERWRITTEN,
          JOIN_CIRCULAR,
          LETTER_CLEARED,
          LETTER_WITHOUT_RECORD,
          DOCUMENT_NEWER ->
          409;
      case LETTER_UNKNOWN -> 404;
      case RECORD_GONE -> 410;
      case DOCUMENT_TOO_LARGE, ARCHIVE_TOO_LARGE -> 413;
      case FORMAT_UNSUPPORTED -> 415;
      case DOCUMENT_UNREADABLE, ENTRY_REFUSED, ARCHIVE_BROKEN -> 422;
      case BROKER_UNAVAILABLE, STORE_UNAVAILABLE -> 503;
    };
  }

  private static String title(RefusalKind kind) {
    return switch (kind) {
      case ATTRIBUTE_INVALID -> "An attribute of the document is not valid";
      case LINE_INVALID -> "The line is not valid";
      case ENTRY_REFUSED -> "The entry cannot be taken";
      case ARCHIVE_BROKEN -> "The archive cannot be read";
      case ARCHIVE_TOO_LARGE -> "The archive is too large";
      case DOCUMENT_EMPTY -> "The document is empty";
      case COLLECTION_ELSEWHERE -> "The collection comes from another place";
      case DOCUMENT_WITHDRAWN -> "The document was withdrawn";
      case FEED_TEXT_OUTRANKED -> "The page itself was taken";
      case PAGE_OVERWRITTEN -> "The page came at the same time";
      case JOIN_CIRCULAR -> "The documents are joined the other way";
      case LETTER_UNKNOWN -> "There is no such dead letter";
      case LETTER_CLEARED -> "The dead letter is cleared";
      case LETTER_WITHOUT_RECORD -> "The dead letter names no record";
      case DOCUMENT_NEWER -> "A newer revision has come";
      case RECORD_GONE -> "The raw record is gone";
      case DOCUMENT_TOO_LARGE -> "The document is too large";
      case FORMAT_UNSUPPORTED -> "The format is not supported";
      case DOCUMENT_UNREADABLE -> "The document cannot be read";
      case BROKER_UNAVAILABLE -> "The broker is not available";
      case STORE_UNAVAILABLE -> "The database is not available";
    };
  }
}
