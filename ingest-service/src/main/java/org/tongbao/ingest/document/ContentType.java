package org.tongbao.ingest.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A media type as the sender wrote it.
 *
 * @param text with its parameters, as written
 * @param essence type and subtype alone, in lower case
 * @param charset the charset parameter
 */
public record ContentType(String text, String essence, @Nullable String charset) {

  public ContentType {
    essence = essence.toLowerCase(Locale.ROOT);
  }

  /** The same media type for characters that were encoded in UTF-8 on the way. */
  public ContentType inUtf8() {
    return new ContentType(essence + ";charset=UTF-8", essence, "UTF-8");
  }

  /** True for what is limited like HTML and plain text. */
  public boolean isText() {
    return essence.startsWith("text/") || essence.equals("application/xhtml+xml");
  }
}
