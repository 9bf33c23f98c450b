package org.tongbao.ingest.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeed {

  private static final String VERSION = "https://jsonfeed.org/version/";

  private JsonFeed() {}

  static Listing read(String text, URI address) throws UnreadableListingException {
    JsonNode feed;
    try {
      feed = ContractJson.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableListingException(
          "it looks like a JSON Feed and is no JSON: " + e.getOriginalMessage());
    }
    if (!feed.path("version").asText().startsWith(VERSION)) {
      throw new UnreadableListingException(
          "it is JSON without the version of a JSON Feed, expected \"version\": \""
              + VERSION
              + "…\"");
    }
    List<ListedItem> items = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      item(item, address).ifPresent(items::add);
    }
    return new Listing(ListingKind.JSON_FEED, words(feed, "title"), items, List.of());
  }

  private static Optional<ListedItem> item(JsonNode item, URI base) {
    @Nullable String url = words(item, "url");
    return Links.resolve(base, url == null ? words(item, "external_url") : url)
        .map(
            address ->
                new ListedItem(
                    address,
                    words(item, "title"),
                    ItemTime.parse(words(item, "date_published")).orElse(null),
                    FullText.of(words(item, "content_html")).orElse(null)));
  }

  private static @Nullable String words(JsonNode node, String name) {
    String text = node.path(name).asText("").strip();
    return text.isEmpty() ? null : text;
  }
}
