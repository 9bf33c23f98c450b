package org.tongbao.standalone.subscriptions;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Subscriptions and deliveries and how they are, in words. */
public final class SubscriptionReport {

  private final PrintStream out;

  public SubscriptionReport(PrintStream out) {
    this.out = out;
  }

  public void print(JsonNode subscription) {
    out.printf(
        "%s  %s%n",
        subscription.path("subscriptionId").asText(), subscription.path("address").asText());
    out.printf(
        "  %s, told of %s, %d to be sent%n",
        subscription.path("state").asText().toLowerCase(Locale.ROOT),
        filter(subscription.path("filter")),
        subscription.path("openDeliveries").asLong());
    if (subscription.path("stateReason").isTextual()) {
      out.println("  " + subscription.path("stateReason").asText());
    }
    if (subscription.path("broken").isTextual()) {
      out.println("  broken: " + subscription.path("broken").asText());
    }
    if (subscription.path("failingSince").isTextual()) {
      out.printf(
          "  trouble: %d failures in a row since %s%n",
          subscription.path("consecutiveFailures").asInt(),
          subscription.path("failingSince").asText());
    }
  }

  public void printDelivery(JsonNode delivery) {
    JsonNode log = delivery.path("log");
    JsonNode last = log.path(log.size() - 1);
    String answer =
        last.isMissingNode()
            ? "not sent yet"
            : last.path("failure").asText("accepted, status " + last.path("status").asText());
    out.printf(
        "  %s  %s  %s  %d attempts, the last: %s%n",
        delivery.path("deliveryId").asText(),
        delivery.path("messageId").asText(),
        delivery.path("state").asText(),
        log.size(),
        answer);
  }

  private static String filter(JsonNode filter) {
    String asked =
        filter.properties().stream()
            .filter(asks -> !words(asks.getValue()).isEmpty())
            .map(asks -> asks.getKey() + " " + words(asks.getValue()))
            .collect(Collectors.joining(", "));
    return asked.isEmpty() ? "all changes" : asked;
  }

  private static String words(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining("/"))
        : value.asText("");
  }
}
