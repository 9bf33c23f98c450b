package org.tongbao.ingest.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A feed to be added. */
public record FeedRequest(
    @Schema(
            description = "Of a feed, a sitemap, or of a page that names its feed",
            examples = "https://news.example.cn/")
        @Nullable String address,
    @Schema(
            description = "CSS selector of the links, to poll a page that has no feed",
            examples = ".list li a")
        @Nullable String selector) {

  static final int LONGEST_SELECTOR = 500;
}
