package org.tongbao.query.subscription.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.change.ChangePosition;

/** Open deliveries as workers see them: taken for a while, and finished. */
final class DeliveryQueue {

  /**
   * Of each endpoint that may be asked the oldest that are due and that no earlier one of their key
   * is open before, as many as it has room for.
   */
  private static final String TAKE =
      """
      with room as (
        select s.subscription_id, s.address, s.signature, s.epoch,
          (case when s.consecutive_failures > 0 then 1 else ? end)
            - (select count(*) from delivery f
               where f.subscription_id = s.subscription_id and f.state = 'OPEN'
                 and f.lease_until > ?) as free
        from subscription s
        where s.state = 'ACTIVE' and (s.open_until is null or s.open_until <= ?)
      ), due as (
        select d.delivery_id
        from room r cross join lateral (
          select d.delivery_id from delivery d
          where d.subscription_id = r.subscription_id and d.state = 'OPEN'
            and d.next_attempt_at <= ? and (d.lease_until is null or d.lease_until <= ?)
            and not exists (
              select from delivery e
              where e.subscription_id = d.subscription_id and e.ordering_key = d.ordering_key
                and e.state = 'OPEN' and e.cursor < d.cursor)
          order by d.cursor limit greatest(r.free, 0)
          for update skip locked
        ) d
        limit ?
      )
      update delivery d set lease_token = ?, lease_until = ?
      from due, room r
      where d.delivery_id = due.delivery_id and r.subscription_id = d.subscription_id
      returning d.delivery_id, d.subscription_id, d.message_id, d.kind, d.cursor, d.body,
        d.attempts, r.address, r.signature
      """;

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
  private final int perEndpoint;
  private final Duration lease;
  private final EndpointHealth.Limits health;
  private final InstantSource clock;

  DeliveryQueue(
      DataSource dataSource,
      int perEndpoint,
      Duration lease,
      EndpointHealth.Limits health,
      InstantSource clock) {
    this.dataSource = dataSource;
    this.perEndpoint = perEndpoint;
    this.lease = lease;
    this.health = health;
    this.clock = clock;
  }

  /** Takes what is due, at most so many, the oldest first. */
  List<LeasedDelivery> take(int most) throws SQLException {
    Instant now = clock.instant();
    UUID token = UUID.randomUUID();
    List<LeasedDelivery> taken = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      Map<String, List<String>> secrets = new HashMap<>();
      try (PreparedStatement take = connection.prepareStatement(TAKE)) {
        take.setInt(1, perEndpoint);
        for (int parameter = 2; parameter <= 5; parameter++) {
          Sql.set(take, parameter, now);
        }
        take.setInt(6, most);
        take.setObject(7, token);
        Sql.set(take, 8, now.plus(lease));
        try (ResultSet row = take.executeQuery()) {
          while (row.next()) {
            String owner = row.getString("subscription_id");
            if (!secrets.containsKey(owner)) {
              secrets.put(owner, secrets(connection, owner, now));
            }
            taken.add(leased(row, token, secrets.getOrDefault(owner, List.of())));
          }
        }
      }
    }
    taken.sort(Comparator.comparingLong(delivery -> delivery.position().cursor()));
    return taken;
  }

  private static List<String> secrets(Connection connection, String subscriptionId, Instant now)
      throws SQLException {
    return new SubscriptionKeys(connection)
        .valid(subscriptionId, now).stream().map(SubscriptionKeys.Valid::secret).toList();
  }

  private static LeasedDelivery leased(ResultSet row, UUID token, List<String> secrets)
      throws SQLException {
    String messageId = row.getString("message_id");
    return new LeasedDelivery(
        row.getLong("delivery_id"),
        row.getString("subscription_id"),
        token,
        messageId,
        Delivery.Kind.valueOf(row.getString("kind")),
        ChangePosition.parse(messageId).orElse(new ChangePosition("", row.getLong("cursor"))),
        row.getString("body"),
        row.getInt("attempts"),
        row.getString("address"),
        SignatureScheme.valueOf(row.getString("signature")),
        secrets);
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
