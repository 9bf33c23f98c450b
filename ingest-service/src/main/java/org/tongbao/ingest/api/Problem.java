package org.tongbao.ingest.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import java.util.Map;
import org.tongbao.ingest.document.Refusal;
import org.tongbao.ingest.document.RefusalKind;

/**
 * A problem by RFC 9457.
 *
 * @param type a URN that programs can rely on
 * @param members what the type says beside it
 */
@JsonPropertyOrder({"type", "title", "status", "detail"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @JsonAnyGetter Map<String, String> members) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** What a client may wait before it sends again, in seconds. */
  public static final int RETRY_AFTER_SECONDS = 5;

  private static final String URN = "urn:tongbao:problem:";

  static Problem of(String slug, String title, int status, String detail) {
    return new Problem(URN + slug, title, status, detail, Map.of());
  }

  static Problem of(Refusal refusal) {
    RefusalKind kind = refusal.kind();
    String slug = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Problem(URN + slug, title(kind), status(kind), refusal.detail(), refusal.members());
  }

  private static int status(RefusalKind kind) {
    return switch (kind) {
      case ATTRIBUTE_INVALID, LINE_INVALID, DOCUMENT_EMPTY -> 400;
      case COLLECTION_ELSEWHERE -> 409;
      case DOCUMENT_TOO_LARGE -> 413;
      case FORMAT_UNSUPPORTED -> 415;
      case DOCUMENT_UNREADABLE -> 422;
      case BROKER_UNAVAILABLE, STORE_UNAVAILABLE -> 503;
    };
  }

  private static String title(RefusalKind kind) {
    return switch (kind) {
      case ATTRIBUTE_INVALID -> "An attribute of the document is not valid";
      case LINE_INVALID -> "The line is not valid";
      case DOCUMENT_EMPTY -> "The document is empty";
      case COLLECTION_ELSEWHERE -> "The collection comes from another place";
      case DOCUMENT_TOO_LARGE -> "The document is too large";
      case FORMAT_UNSUPPORTED -> "The format is not supported";
      case DOCUMENT_UNREADABLE -> "The document cannot be read";
      case BROKER_UNAVAILABLE -> "The broker is not available";
      case STORE_UNAVAILABLE -> "The database is not available";
    };
  }
}
