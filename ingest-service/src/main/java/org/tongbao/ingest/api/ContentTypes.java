package org.tongbao.ingest.api;

import jakarta.ws.rs.core.MediaType;
import org.tongbao.ingest.document.ContentType;
import org.tongbao.ingest.document.Refusal;
import org.tongbao.ingest.document.RefusalKind;
import org.tongbao.ingest.document.RefusedException;

/** Media types as text. */
public final class ContentTypes {

  private static final int MAX_CHARACTERS = 200;

  private ContentTypes() {}

  /**
   * @throws RefusedException for what is no media type
   */
  public static ContentType parse(String text) {
    if (text.length() <= MAX_CHARACTERS && text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      try {
        MediaType type = MediaType.valueOf(text);
        if (!type.isWildcardType() && !type.isWildcardSubtype()) {
          return new ContentType(
              text,
              type.getType() + "/" + type.getSubtype(),
              type.getParameters().get(MediaType.CHARSET_PARAMETER));
        }
      } catch (IllegalArgumentException e) {
        throw invalid(text);
      }
    }
    throw invalid(text);
  }

  private static RefusedException invalid(String text) {
    String start = text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS) + "…";
    return new RefusedException(
        Refusal.of(
            RefusalKind.ATTRIBUTE_INVALID,
            "'%s' is no media type such as 'text/html; charset=GB18030'.".formatted(start)));
  }
}
