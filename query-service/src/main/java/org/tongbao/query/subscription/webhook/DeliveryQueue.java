package org.tongbao.query.subscription.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.subscription.seal.Keyring;

/** Open deliveries as workers see them: taken for a while, and finished. */
final class DeliveryQueue {

  private static final String LOCK_SUBSCRIPTION =
      "select 1 from subscription where subscription_id = ? for no key update";

  private static final String FINISH =
      """
      update delivery set attempts = attempts + 1, state = ?, next_attempt_at = ?,
        finished_at = ?, lease_token = null, lease_until = null
      where delivery_id = ? and lease_token = ?
      """;

  private static final String LOG =
      """
      insert into delivery_attempt
        (delivery_id, attempt, started_at, duration_millis, status, failure, answer)
      select ?, coalesce(max(attempt), 0) + 1, ?, ?, ?, ?, ?
      from delivery_attempt where delivery_id = ?
      """;

  private final DataSource dataSource;
  private final Keyring keyring;
  private final int perEndpoint;
  private final Duration lease;
  private final EndpointHealth.Limits health;
  private final InstantSource clock;

  DeliveryQueue(
      DataSource dataSource,
      Keyring keyring,
      int perEndpoint,
      Duration lease,
      EndpointHealth.Limits health,
      InstantSource clock) {
    this.dataSource = dataSource;
    this.keyring = keyring;
    this.perEndpoint = perEndpoint;
    this.lease = lease;
    this.health = health;
    this.clock = clock;
  }

  /** Takes what is due, at most so many, the oldest first. */
  List<LeasedDelivery> take(int most) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return new DueDeliveries(connection, keyring, perEndpoint, lease).take(most, clock.instant());
    }
  }

  /**
   * What an attempt came to.
   *
   * @param nextAttemptAt null where there is none
   * @param retryAfter that the endpoint asks for
   * @param gone why the subscription ends, null where it goes on
   * @param judgesEndpoint whether a failure is the endpoint's
   */
  record Outcome(
      Delivery.Attempt attempt,
      Delivery.State state,
      @Nullable Instant nextAttemptAt,
      @Nullable Duration retryAfter,
      @Nullable String gone,
      boolean judgesEndpoint) {

    /** After which nothing follows. */
    static Outcome last(Delivery.Attempt attempt, Delivery.State state, boolean judgesEndpoint) {
      return new Outcome(attempt, state, null, null, null, judgesEndpoint);
    }
  }

  /**
   * Notes an attempt with all that follows from it.
   *
   * @return why the subscription was disabled, null where it was not
   */
  @Nullable String finish(LeasedDelivery delivery, Outcome outcome) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      Optional<String> disabled =
          Sql.inTransaction(
              connection,
              () ->
                  lockSubscription(connection, delivery.subscriptionId())
                          && closeLease(connection, delivery, outcome)
                      ? Optional.ofNullable(noteHealth(connection, delivery, outcome))
                      : Optional.empty());
      return disabled.orElse(null);
    }
  }

  /**
   * Before its delivery, as removal does: in another order both would wait for each other. False
   * where the subscription is removed.
   */
  private static boolean lockSubscription(Connection connection, String id) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK_SUBSCRIPTION)) {
      lock.setString(1, id);
      try (ResultSet row = lock.executeQuery()) {
        return row.next();
      }
    }
  }

  /** False where the lease has ended meanwhile: then another worker's attempt counts. */
  private boolean closeLease(Connection connection, LeasedDelivery delivery, Outcome outcome)
      throws SQLException {
    Instant now = clock.instant();
    try (PreparedStatement finish = connection.prepareStatement(FINISH)) {
      finish.setString(1, outcome.state().name());
      Sql.set(finish, 2, outcome.nextAttemptAt() == null ? now : outcome.nextAttemptAt());
      Sql.set(finish, 3, outcome.state() == Delivery.State.OPEN ? null : now);
      finish.setLong(4, delivery.deliveryId());
      finish.setObject(5, delivery.leaseToken());
      if (finish.executeUpdate() == 0) {
        return false;
      }
    }
    Delivery.Attempt attempt = outcome.attempt();
    try (PreparedStatement log = connection.prepareStatement(LOG)) {
      log.setLong(1, delivery.deliveryId());
      Sql.set(log, 2, attempt.startedAt());
      log.setLong(3, attempt.durationMillis());
      log.setObject(4, attempt.status(), Types.INTEGER);
      log.setString(5, attempt.failure());
      log.setString(6, attempt.answer());
      log.setLong(7, delivery.deliveryId());
      log.executeUpdate();
    }
    return true;
  }

  private @Nullable String noteHealth(
      Connection connection, LeasedDelivery delivery, Outcome outcome) throws SQLException {
    String id = delivery.subscriptionId();
    EndpointHealthTable endpoints = new EndpointHealthTable(connection, health);
    if (outcome.gone() != null) {
      endpoints.disable(id, outcome.gone());
      return outcome.gone();
    }
    if (outcome.attempt().accepted()) {
      endpoints.noteSuccess(id);
      return null;
    }
    return outcome.judgesEndpoint()
        ? endpoints.noteFailure(
            id, clock.instant(), outcome.retryAfter(), outcome.attempt().failure())
        : null;
  }
}
