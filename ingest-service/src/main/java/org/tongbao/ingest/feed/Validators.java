package org.tongbao.ingest.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a server gave to ask conditionally with, each sent back as it came. */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  public static final Validators NONE = new Validators(null, null);

  /** The headers of a conditional request. */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    if (etag != null) {
      headers.put("If-None-Match", etag);
    }
    if (lastModified != null) {
      headers.put("If-Modified-Since", lastModified);
    }
    return headers;
  }
}
