package org.tongbao.query.subscription.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Deliveries as people see them: listed, sent again, forgotten. */
public final class SqlDeliveries {

  private static final String LIST =
      """
      select * from delivery
      where subscription_id = ? and (?::text is null or state = ?) and delivery_id < ?
      order by delivery_id desc limit ?
      """;

  private static final String FIND =
      "select * from delivery where subscription_id = ? and delivery_id = ?";

  private static final String ATTEMPTS =
      """
      select * from delivery_attempt where delivery_id = any (?) order by delivery_id, attempt
      """;

  private static final String REOPEN =
      """
      update delivery set state = 'OPEN', attempts = 0, next_attempt_at = ?, finished_at = null
      where subscription_id = ? and delivery_id = ? and kind <> 'TEST' and lease_until is null
      """;

  private static final String RECOVER =
      """
      with room as (
        select ? - count(*) as free from delivery where subscription_id = ? and state = 'OPEN')
      update delivery set state = 'OPEN', attempts = 0, next_attempt_at = ?, finished_at = null
      where delivery_id in (
        select delivery_id from delivery
        where subscription_id = ? and state = 'FAILED' and kind <> 'TEST' and finished_at >= ?
        order by cursor limit (select greatest(free, 0) from room))
      """;

  private static final String COUNT_FAILED =
      """
      select count(*) from delivery
      where subscription_id = ? and state = 'FAILED' and kind <> 'TEST' and finished_at >= ?
      """;

  private static final String ADD_TEST =
      """
      insert into delivery (subscription_id, message_id, kind, cursor, ordering_key, body, state,
        next_attempt_at, created_at, lease_token, lease_until)
      values (?, ?, 'TEST', 0, ?, ?, 'OPEN', ?, ?, ?, ?)
      returning delivery_id
      """;

  private final DataSource dataSource;
  private final int openLimit;
  private final InstantSource clock;

  public SqlDeliveries(DataSource dataSource, int openLimit, InstantSource clock) {
    this.dataSource = dataSource;
    this.openLimit = openLimit;
    this.clock = clock;
  }

  /**
   * What became of a wish to send failed messages again.
   *
   * @param reopened that are sent again
   * @param left for another time, since so many may be open
   */
  public record Recovery(int reopened, long left) {}

  /** The newest first, with their attempts. */
  public List<Delivery> list(
      String subscriptionId, Delivery.@Nullable State state, long before, int limit)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LIST)) {
      @Nullable String name = state == null ? null : state.name();
      select.setString(1, subscriptionId);
      select.setString(2, name);
      select.setString(3, name);
      select.setLong(4, before);
      select.setInt(5, limit);
      return read(connection, select);
    }
  }

  public Optional<Delivery> find(String subscriptionId, long deliveryId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, subscriptionId);
      select.setLong(2, deliveryId);
      return read(connection, select).stream().findFirst();
    }
  }

  /** Sends one again, now; false where there is none, or it is under way. */
  public boolean resend(String subscriptionId, long deliveryId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(REOPEN)) {
      Sql.set(update, 1, clock.instant());
      update.setString(2, subscriptionId);
      update.setLong(3, deliveryId);
      return update.executeUpdate() > 0;
    }
  }

  /** Sends all again that have failed since a time, the oldest first. */
  public Recovery recover(String subscriptionId, Instant since) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      int reopened;
      try (PreparedStatement update = connection.prepareStatement(RECOVER)) {
        update.setInt(1, openLimit);
        update.setString(2, subscriptionId);
        Sql.set(update, 3, clock.instant());
        update.setString(4, subscriptionId);
        Sql.set(update, 5, since);
        reopened = update.executeUpdate();
      }
      try (PreparedStatement count = connection.prepareStatement(COUNT_FAILED)) {
        count.setString(1, subscriptionId);
        Sql.set(count, 2, since);
        try (ResultSet row = count.executeQuery()) {
          row.next();
          return new Recovery(reopened, row.getLong(1));
        }
      }
    }
  }

  /** A message that no other waits for, in the caller's hands at once; returns its id. */
  long addTest(String subscriptionId, String messageId, String body, UUID token, Duration lease)
      throws SQLException {
    Instant now = clock.instant();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD_TEST)) {
      insert.setString(1, subscriptionId);
      insert.setString(2, messageId);
      insert.setString(3, messageId);
      insert.setString(4, body);
      Sql.set(insert, 5, now);
      Sql.set(insert, 6, now);
      insert.setObject(7, token);
      Sql.set(insert, 8, now.plus(lease));
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static List<Delivery> read(Connection connection, PreparedStatement select)
      throws SQLException {
    List<Delivery> bare = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        bare.add(read(row));
      }
    }
    Map<Long, List<Delivery.Attempt>> attempts =
        attempts(connection, bare.stream().map(Delivery::deliveryId).toArray());
    return bare.stream()
        .map(d -> withLog(d, attempts.getOrDefault(d.deliveryId(), List.of())))
        .toList();
  }

  private static Delivery read(ResultSet row) throws SQLException {
    Delivery.State state = Delivery.State.valueOf(row.getString("state"));
    return new Delivery(
        row.getLong("delivery_id"),
        row.getString("message_id"),
        Delivery.Kind.valueOf(row.getString("kind")),
        state,
        row.getInt("attempts"),
        Sql.time(row, "created_at"),
        state == Delivery.State.OPEN ? Sql.time(row, "next_attempt_at") : null,
        Sql.timeOrNull(row, "finished_at"),
        List.of());
  }

  private static Map<Long, List<Delivery.Attempt>> attempts(
      Connection connection, Object[] deliveryIds) throws SQLException {
    Map<Long, List<Delivery.Attempt>> attempts = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(ATTEMPTS)) {
      select.setArray(1, connection.createArrayOf("bigint", deliveryIds));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          attempts
              .computeIfAbsent(row.getLong("delivery_id"), _ -> new ArrayList<>())
              .add(
                  new Delivery.Attempt(
                      Sql.time(row, "started_at"),
                      row.getLong("duration_millis"),
                      row.getObject("status", Integer.class),
                      row.getString("failure"),
                      row.getString("answer")));
        }
      }
    }
    return attempts;
  }

  private static Delivery withLog(Delivery bare, List<Delivery.Attempt> log) {
    return new Delivery(
        bare.deliveryId(),
        bare.messageId(),
        bare.kind(),
        bare.state(),
        bare.attempts(),
        bare.createdAt(),
        bare.nextAttemptAt(),
        bare.finishedAt(),
        log);
  }
}
