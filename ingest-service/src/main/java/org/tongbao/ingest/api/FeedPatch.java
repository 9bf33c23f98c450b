package org.tongbao.ingest.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.feed.FeedState;
import org.tongbao.ingest.feed.Wishes;

/**
 * A change of a feed as a JSON merge patch (RFC 7396): what it does not name stays, null takes
 * back.
 */
record FeedPatch(JsonNode patch) {

  private static final String SELECTOR = "selector";
  private static final String TITLE = "title";
  private static final String INTERVAL = "intervalSeconds";
  private static final String STATE = "state";
  private static final Set<String> MEMBERS = Set.of(SELECTOR, TITLE, INTERVAL, STATE);

  /** What is wrong with it, in words; null where nothing is. */
  @Nullable String problem(Duration shortest, Duration longest) {
    if (!patch.isObject()) {
      return "a change is a JSON object, such as {\"intervalSeconds\": 3600}.";
    }
    for (String name : (Iterable<String>) patch::fieldNames) {
      if (!MEMBERS.contains(name)) {
        return "'%s' cannot be changed; selector, title, intervalSeconds and state can."
            .formatted(name);
      }
    }
    if (isNoText(SELECTOR) || isNoText(TITLE)) {
      return "selector and title are strings, or null, of at most %d characters."
          .formatted(FeedRequest.LONGEST_SELECTOR);
    }
    JsonNode interval = patch.path(INTERVAL);
    boolean isInterval =
        interval.isMissingNode()
            || interval.isNull()
            || interval.isIntegralNumber()
                && interval.asLong() >= shortest.toSeconds()
                && interval.asLong() <= longest.toSeconds();
    if (!isInterval) {
      return "intervalSeconds is a whole number from %d to %d, or null to follow the source."
          .formatted(shortest.toSeconds(), longest.toSeconds());
    }
    boolean isState = patch.path(STATE).isMissingNode() || state() != null;
    return isState ? null : "state is ACTIVE or PAUSED.";
  }

  boolean changesWishes() {
    return patch.has(SELECTOR) || patch.has(TITLE) || patch.has(INTERVAL);
  }

  Wishes applied(Wishes wishes) {
    @Nullable Long seconds = patch.path(INTERVAL).isNull() ? null : patch.path(INTERVAL).asLong();
    return new Wishes(
        patch.has(SELECTOR) ? patch.path(SELECTOR).asText(null) : wishes.selector(),
        patch.has(TITLE) ? patch.path(TITLE).asText(null) : wishes.title(),
        patch.has(INTERVAL)
            ? (seconds == null ? null : Duration.ofSeconds(seconds))
            : wishes.interval());
  }

  /** Null where it is not changed. */
  @Nullable FeedState state() {
    return switch (patch.path(STATE).asText("")) {
      case "ACTIVE" -> FeedState.ACTIVE;
      case "PAUSED" -> FeedState.PAUSED;
      default -> null;
    };
  }

  private boolean isNoText(String name) {
    JsonNode value = patch.path(name);
    boolean isText =
        value.isTextual()
            && !value.asText().isBlank()
            && value.asText().length() <= FeedRequest.LONGEST_SELECTOR;
    return !value.isMissingNode() && !value.isNull() && !isText;
  }
}
