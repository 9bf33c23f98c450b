package org.tongbao.query.subscription.webhook;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.change.ChangeMessage;
import org.tongbao.outbound.FetchFailedException;
import org.tongbao.outbound.RetryAfter;
import org.tongbao.outbound.SendAnswer;
import org.tongbao.outbound.Sender;
import org.tongbao.query.subscription.LoggedChange;
import org.tongbao.query.subscription.LoggedChanges;

/** Sends one message once and judges the answer. */
final class Attempting {

  private static final int OK = 200;
  private static final int REDIRECTIONS = 300;
  private static final int ERRORS = 400;
  private static final int GONE = 410;

  private final LoggedChanges log;
  private final Sender sender;
  private final RetrySchedule schedule;
  private final Duration longestRetryAfter;
  private final RandomGenerator random;
  private final InstantSource clock;

  Attempting(
      LoggedChanges log,
      Sender sender,
      RetrySchedule schedule,
      Duration longestRetryAfter,
      RandomGenerator random,
      InstantSource clock) {
    this.log = log;
    this.sender = sender;
    this.schedule = schedule;
    this.longestRetryAfter = longestRetryAfter;
    this.random = random;
    this.clock = clock;
  }

  DeliveryQueue.Outcome attempt(LeasedDelivery delivery) throws SQLException, InterruptedException {
    Optional<String> body = body(delivery);
    Instant start = clock.instant();
    if (body.isEmpty()) {
      return DeliveryQueue.Outcome.last(
          new Delivery.Attempt(start, 0, null, "the change is no longer kept", null),
          Delivery.State.FAILED,
          false);
    }
    long startNanos = System.nanoTime();
    try {
      SendAnswer answer =
          sender.post(
              delivery.address(),
              headers(delivery, start, body.get()),
              ChangeMessage.MEDIA_TYPE,
              body.get().getBytes(StandardCharsets.UTF_8));
      return judged(
          delivery,
          answer,
          new Delivery.Attempt(
              start, millisSince(startNanos), answer.status(), failure(answer), answer.text()));
    } catch (FetchFailedException e) {
      return refused(
          delivery,
          new Delivery.Attempt(start, millisSince(startNanos), null, e.getMessage(), null),
          null);
    }
  }

  private Optional<String> body(LeasedDelivery delivery) throws SQLException {
    return delivery.body() == null
        ? log.at(delivery.position())
            .map(LoggedChange::json)
            .map(json -> new String(json, StandardCharsets.UTF_8))
        : Optional.of(delivery.body());
  }

  /** Each valid key signs, so that the endpoint may change over when it likes. */
  private static Map<String, String> headers(LeasedDelivery delivery, Instant time, String body) {
    Map<String, String> headers = new HashMap<>();
    headers.put("webhook-id", delivery.messageId());
    headers.put("webhook-timestamp", Long.toString(time.getEpochSecond()));
    headers.put(
        "webhook-signature",
        delivery.secrets().stream()
            .map(secret -> delivery.signature().sign(secret, delivery.messageId(), time, body))
            .collect(Collectors.joining(" ")));
    return headers;
  }

  private DeliveryQueue.Outcome judged(
      LeasedDelivery delivery, SendAnswer answer, Delivery.Attempt attempt) {
    if (attempt.accepted()) {
      return DeliveryQueue.Outcome.last(attempt, Delivery.State.DELIVERED, true);
    }
    if (answer.status() == GONE) {
      return new DeliveryQueue.Outcome(
          attempt,
          Delivery.State.FAILED,
          null,
          null,
          "the endpoint answered 410: it wants no more messages",
          true);
    }
    @Nullable Duration asked = RetryAfter.of(answer.header("Retry-After"), clock.instant());
    return refused(
        delivery,
        attempt,
        asked == null || asked.compareTo(longestRetryAfter) <= 0 ? asked : longestRetryAfter);
  }

  private DeliveryQueue.Outcome refused(
      LeasedDelivery delivery, Delivery.Attempt attempt, @Nullable Duration retryAfter) {
    if (delivery.kind() == Delivery.Kind.TEST) {
      return DeliveryQueue.Outcome.last(attempt, Delivery.State.FAILED, false);
    }
    Optional<Duration> delay = schedule.after(delivery.attempts() + 1, random);
    if (delay.isEmpty()) {
      return new DeliveryQueue.Outcome(
          attempt, Delivery.State.FAILED, null, retryAfter, null, true);
    }
    Duration wait =
        retryAfter != null && retryAfter.compareTo(delay.get()) > 0 ? retryAfter : delay.get();
    return new DeliveryQueue.Outcome(
        attempt, Delivery.State.OPEN, clock.instant().plus(wait), retryAfter, null, true);
  }

  private static @Nullable String failure(SendAnswer answer) {
    int status = answer.status();
    if (status >= OK && status < REDIRECTIONS) {
      return null;
    }
    return status >= REDIRECTIONS && status < ERRORS
        ? "the endpoint answered %d; redirects are not followed, so name the address itself"
            .formatted(status)
        : "the endpoint answered %d, expected 2xx".formatted(status);
  }

  private static long millisSince(long startNanos) {
    return Duration.ofNanos(System.nanoTime() - startNanos).toMillis();
  }
}
