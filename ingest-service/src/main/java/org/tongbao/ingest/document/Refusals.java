package org.tongbao.ingest.document;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.reading.Reading;

/** The words of the refusals that intake itself gives. */
final class Refusals {

  private Refusals() {}

  static Refusal brokerUnavailable() {
    return Refusal.of(
        RefusalKind.BROKER_UNAVAILABLE,
        "Kafka did not acknowledge the document in time. Send it again later: doing so twice changes nothing.");
  }

  static Refusal storeUnavailable() {
    return Refusal.of(
        RefusalKind.STORE_UNAVAILABLE,
        "The database that remembers collections did not answer in time. Nothing was published; send the document again later.");
  }

  static Refusal tooLarge(long size, int maxBytes) {
    return Refusal.of(
        RefusalKind.DOCUMENT_TOO_LARGE,
        "The document has %d bytes or more; a document of its media type has at most %d."
            .formatted(size, maxBytes));
  }

  static Refusal unreadable(Reading.Unreadable reading) {
    return Refusal.of(kind(reading.reason()), reading.detail());
  }

  static Refusal withdrawn(String documentId) {
    return Refusal.of(
        RefusalKind.DOCUMENT_WITHDRAWN,
        "The document %s was withdrawn; a feed does not bring it back, sending it by hand does."
            .formatted(documentId));
  }

  static Refusal outranked(String documentId) {
    return Refusal.of(
        RefusalKind.FEED_TEXT_OUTRANKED,
        "The page of document %s was taken, which the feed's own text does not replace."
            .formatted(documentId));
  }

  static Refusal overwritten(String documentId) {
    return Refusal.of(
        RefusalKind.PAGE_OVERWRITTEN,
        "The page of document %s came at the same time as the feed's own text; it must be taken again."
            .formatted(documentId));
  }

  static Refusal circular(String documentId, String intoDocumentId) {
    return Refusal.of(
        RefusalKind.JOIN_CIRCULAR,
        "The document %s is itself part of %s; join them the other way round."
            .formatted(intoDocumentId, documentId));
  }

  /** Somebody who uploads by hand says what it is; a folder's files may leave that open. */
  static void checkContentType(@Nullable ContentType contentType) {
    if (contentType == null) {
      throw new RefusedException(
          Refusal.of(
              RefusalKind.FORMAT_UNSUPPORTED,
              "No Content-Type says what the document is; text/html, text/markdown, text/plain and application/pdf are read."));
    }
    String charset = contentType.charset();
    if (charset != null && !isKnown(charset)) {
      throw new RefusedException(
          Refusal.of(
              RefusalKind.ATTRIBUTE_INVALID,
              "The charset '%s' of the Content-Type is not known; name another, such as UTF-8 or GB18030, or leave it out."
                  .formatted(charset)));
    }
  }

  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static RefusalKind kind(Reason reason) {
    return switch (reason) {
      case EMPTY -> RefusalKind.DOCUMENT_EMPTY;
      case UNSUPPORTED_FORMAT -> RefusalKind.FORMAT_UNSUPPORTED;
      case TOO_LARGE -> RefusalKind.DOCUMENT_TOO_LARGE;
      case BINARY, NO_TEXT, ENGINE_FAILURE, STEP_BUDGET, MALFORMED_RECORD ->
          RefusalKind.DOCUMENT_UNREADABLE;
    };
  }
}
