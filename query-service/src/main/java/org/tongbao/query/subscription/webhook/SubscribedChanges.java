package org.tongbao.query.subscription.webhook;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.contract.change.GapMessage;
import org.tongbao.query.subscription.ChangeFilter;
import org.tongbao.query.subscription.LogBounds;
import org.tongbao.query.subscription.LoggedChange;
import org.tongbao.query.subscription.LoggedChanges;

/** Moves subscriptions along the change log and makes deliveries of what matches. */
final class SubscribedChanges {

  private static final int PAGE = 500;

  private static final String BEHIND =
      """
      select s.subscription_id
      from subscription s, projection_clock c, change_log_epoch e
      where s.state = 'ACTIVE' and (s.cursor <> c.last_cursor or s.epoch <> e.epoch)
      order by s.cursor
      """;

  private static final String LOCK =
      """
      select s.epoch, s.cursor, s.filter,
        (select count(*) from delivery d
         where d.subscription_id = s.subscription_id and d.state = 'OPEN')
      from subscription s where s.subscription_id = ? and s.state = 'ACTIVE'
      for update skip locked
      """;

  /** What is made again, by a replay, is open again. */
  private static final String INSERT =
      """
      insert into delivery (subscription_id, message_id, kind, cursor, ordering_key, body, state,
        next_attempt_at, created_at)
      select ?, n.message_id, ?, n.cursor, n.ordering_key, n.body, 'OPEN', ?, ?
      from unnest(?::text[], ?::bigint[], ?::text[], ?::text[])
        as n(message_id, cursor, ordering_key, body)
      on conflict (subscription_id, message_id) do update
        set state = 'OPEN', attempts = 0, next_attempt_at = excluded.next_attempt_at,
          finished_at = null
        where delivery.state <> 'OPEN'
      """;

  private static final String MOVE =
      "update subscription set epoch = ?, cursor = ? where subscription_id = ?";

  private final DataSource dataSource;
  private final LoggedChanges log;
  private final int openLimit;
  private final InstantSource clock;

  SubscribedChanges(DataSource dataSource, LoggedChanges log, int openLimit, InstantSource clock) {
    this.dataSource = dataSource;
    this.log = log;
    this.openLimit = openLimit;
    this.clock = clock;
  }

  private record Row(
      String messageId, Delivery.Kind kind, long cursor, String key, @Nullable String body) {

    static Row of(LoggedChange change) {
      return new Row(
          change.position().toString(), Delivery.Kind.CHANGE, change.cursor(), change.key(), null);
    }
  }

  /** Moves all subscriptions that are behind by one page; returns the deliveries made. */
  int move() throws SQLException {
    int made = 0;
    // Most subscriptions are at one place: what follows it is read once.
    Map<ChangePosition, List<LoggedChange>> pages = new HashMap<>();
    try (Connection connection = dataSource.getConnection()) {
      List<String> behind = behind(connection);
      connection.setAutoCommit(false);
      try {
        for (String subscriptionId : behind) {
          made += move(connection, subscriptionId, pages);
          connection.commit();
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
    return made;
  }

  private static List<String> behind(Connection connection) throws SQLException {
    List<String> behind = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(BEHIND);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        behind.add(row.getString(1));
      }
    }
    return behind;
  }

  private int move(
      Connection connection, String subscriptionId, Map<ChangePosition, List<LoggedChange>> pages)
      throws SQLException {
    ChangePosition position;
    ChangeFilter filter;
    long free;
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setString(1, subscriptionId);
      try (ResultSet row = lock.executeQuery()) {
        if (!row.next()) {
          return 0;
        }
        position = new ChangePosition(row.getString(1), row.getLong(2));
        filter = FilterJson.read(row.getString(3));
        free = openLimit - row.getLong(4);
      }
    }
    if (free <= 0) {
      return 0;
    }
    LogBounds bounds = log.bounds(connection);
    Optional<GapMessage.Reason> gap = bounds.gap(position);
    if (gap.isPresent()) {
      tellGap(connection, subscriptionId, position, gap.get(), bounds);
      return 1;
    }
    List<LoggedChange> page = pages.get(position);
    if (page == null) {
      page = log.after(connection, position, PAGE);
      pages.put(position, page);
    }
    List<Row> rows = new ArrayList<>();
    ChangePosition reached = position;
    for (LoggedChange change : page) {
      if (rows.size() == free) {
        break;
      }
      reached = change.position();
      if (filter.matches(change)) {
        rows.add(Row.of(change));
      }
    }
    write(connection, subscriptionId, rows, reached);
    return rows.size();
  }

  private void tellGap(
      Connection connection,
      String subscriptionId,
      ChangePosition position,
      GapMessage.Reason reason,
      LogBounds bounds)
      throws SQLException {
    ChangePosition resumed = reason == GapMessage.Reason.AHEAD ? bounds.end() : bounds.beginning();
    GapMessage gap = GapMessage.of(reason, position.toString(), resumed, clock.instant());
    Row row =
        new Row(
            gap.id(),
            Delivery.Kind.GAP,
            resumed.cursor(),
            GapMessage.SUBJECT,
            new String(ContractJson.bytes(gap), StandardCharsets.UTF_8));
    write(connection, subscriptionId, List.of(row), resumed);
  }

  private void write(
      Connection connection, String subscriptionId, List<Row> rows, ChangePosition reached)
      throws SQLException {
    if (!rows.isEmpty()) {
      Instant now = clock.instant();
      try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
        insert.setString(1, subscriptionId);
        insert.setString(2, rows.getFirst().kind().name());
        Sql.set(insert, 3, now);
        Sql.set(insert, 4, now);
        insert.setArray(5, Sql.texts(connection, rows.stream().map(Row::messageId)));
        insert.setArray(
            6, connection.createArrayOf("bigint", rows.stream().map(Row::cursor).toArray()));
        insert.setArray(7, Sql.texts(connection, rows.stream().map(Row::key)));
        insert.setArray(8, Sql.texts(connection, rows.stream().map(Row::body)));
        insert.executeUpdate();
      }
    }
    try (PreparedStatement move = connection.prepareStatement(MOVE)) {
      move.setString(1, reached.epoch());
      move.setLong(2, reached.cursor());
      move.setString(3, subscriptionId);
      move.executeUpdate();
    }
  }
}
