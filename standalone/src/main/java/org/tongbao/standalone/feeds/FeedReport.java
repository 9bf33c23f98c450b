package org.tongbao.standalone.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Feeds and how they are, in words. */
public final class FeedReport {

  private final PrintStream out;
  private final Clock clock;

  public FeedReport(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  public void print(JsonNode feed) {
    out.println(feed.path("address").asText());
    out.println("  " + what(feed) + ", " + when(feed));
    if (feed.path("lastPollAt").isTextual()) {
      out.printf(
          "  %d articles taken, %s; polled %s, %d listed so far%n",
          feed.path("itemsTaken").asLong(),
          lastNew(feed),
          ago(Instant.parse(feed.path("lastPollAt").asText())),
          feed.path("itemsSeen").asLong());
    }
    feed.path("alerts").forEach(alert -> out.println("  look: " + alert.asText()));
    if (feed.path("lastError").isTextual()) {
      int failures = feed.path("consecutiveFailures").asInt();
      String times = failures > 1 ? " (%d times in a row)".formatted(failures) : "";
      out.println("  trouble" + times + ": " + feed.path("lastError").asText());
    }
  }

  private static String what(JsonNode feed) {
    String kind = feed.path("kind").asText("not read yet").replace('_', ' ');
    return feed.path("title").isTextual() ? kind + " “" + feed.path("title").asText() + "”" : kind;
  }

  private String when(JsonNode feed) {
    return switch (feed.path("state").asText()) {
      case "PAUSED" -> "paused";
      case "GONE" -> "polled no more: its server says that it is gone";
      default -> "next poll " + until(Instant.parse(feed.path("nextPollAt").asText()));
    };
  }

  private String lastNew(JsonNode feed) {
    return feed.path("lastChangeAt").isTextual()
        ? "the last " + ago(Instant.parse(feed.path("lastChangeAt").asText()))
        : "nothing new so far";
  }

  private String until(Instant time) {
    Duration wait = Duration.between(clock.instant(), time);
    return wait.isPositive() ? "in " + words(wait) : "now";
  }

  private String ago(Instant time) {
    return words(Duration.between(time, clock.instant())) + " ago";
  }

  private static String words(Duration duration) {
    if (duration.toHours() >= 48) {
      return duration.toDays() + " days";
    }
    if (duration.toMinutes() >= 120) {
      return duration.toHours() + " h";
    }
    return duration.toSeconds() >= 120
        ? duration.toMinutes() + " min"
        : Math.max(0, duration.toSeconds()) + " s";
  }
}
