package org.tongbao.ingest.store;

import java.net.URI;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.tongbao.ingest.document.StoreUnavailableException;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.feed.Feeds;

/** Feeds in the tables {@code feed} and {@code feed_item}. */
public final class SqlFeeds implements Feeds {

  private static final String ADD =
      "INSERT INTO ingest.feed (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (address) DO NOTHING"
          .formatted(FeedRow.COLUMNS);

  private static final String SELECT = "SELECT %s FROM ingest.feed ".formatted(FeedRow.COLUMNS);

  private static final String CHANGE =
      "UPDATE ingest.feed SET state = ?, next_poll_at = ? WHERE feed_id = ?";

  /**
   * One claim at a time, so that two replicas never take two feeds of one host; a claim is short.
   */
  private static final String ONE_AT_A_TIME =
      "SELECT pg_advisory_xact_lock(hashtext('ingest.feed claim'))";

  private static final String CLAIM =
      """
      UPDATE ingest.feed SET leased_until = ? WHERE feed_id = (
        SELECT feed_id FROM ingest.feed due
        WHERE state = 'ACTIVE' AND next_poll_at <= ?
          AND NOT EXISTS (SELECT 1 FROM ingest.feed busy
                          WHERE busy.host = due.host AND busy.leased_until > ?)
        ORDER BY next_poll_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING %s
      """
          .formatted(FeedRow.COLUMNS);

  private static final String DONE_WITH =
      """
      SELECT item_key FROM ingest.feed_item
      WHERE feed_id = ? AND item_key = ANY (?) AND (taken OR attempts >= ?)
      """;

  /** A feed that was paused or moved onto another's address meanwhile keeps what it has. */
  private static final String FINISH =
      """
      UPDATE ingest.feed SET
        address = CASE WHEN EXISTS (SELECT 1 FROM ingest.feed other
                                    WHERE other.address = polled.address AND other.feed_id <> polled.id)
                  THEN feed.address ELSE polled.address END,
        host = polled.host, kind = polled.kind, title = polled.title,
        state = CASE WHEN feed.state = 'ACTIVE' THEN polled.state ELSE feed.state END,
        etag = polled.etag, last_modified = polled.last_modified, interval_ms = polled.interval_ms,
        next_poll_at = polled.next_poll_at, last_poll_at = polled.last_poll_at,
        last_change_at = polled.last_change_at, items_seen = polled.items_seen,
        items_taken = polled.items_taken, failures = polled.failures,
        last_error = polled.last_error, leased_until = NULL
      FROM (VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::bigint, ?::timestamptz, ?::timestamptz,
                    ?::timestamptz, ?::bigint, ?::bigint, ?::integer, ?, ?::uuid))
        AS polled (address, host, selector, kind, title, state, etag, last_modified, interval_ms,
                   next_poll_at, last_poll_at, last_change_at, items_seen, items_taken, failures,
                   last_error, id)
      WHERE feed_id = polled.id
      """;

  private static final String MARK =
      """
      INSERT INTO ingest.feed_item (feed_id, item_key, taken)
      SELECT feed_id, unnest(?), ? FROM ingest.feed WHERE feed_id = ?
      ON CONFLICT (feed_id, item_key) DO UPDATE SET
        taken = feed_item.taken OR excluded.taken, attempts = feed_item.attempts + 1,
        tried_at = excluded.tried_at
      """;

  private final DataSource dataSource;

  public SqlFeeds(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Feed add(Feed feed) {
    return inTransaction(
        connection -> {
          try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setObject(1, feed.id());
            FeedRow.write(add, 2, feed);
            add.executeUpdate();
          }
          return first(connection, SELECT + "WHERE address = ?", feed.address().toString())
              .orElseThrow();
        });
  }

  @Override
  public Optional<Feed> find(UUID id) {
    return inTransaction(connection -> first(connection, SELECT + "WHERE feed_id = ?", id));
  }

  @Override
  public Optional<Feed> at(URI address) {
    return inTransaction(
        connection -> first(connection, SELECT + "WHERE address = ?", address.toString()));
  }

  @Override
  public List<Feed> list(String afterAddress, int limit) {
    return inTransaction(
        connection ->
            all(
                connection,
                SELECT + "WHERE address > ? ORDER BY address LIMIT ?",
                afterAddress,
                limit));
  }

  @Override
  public void change(Feed feed) {
    inTransaction(
        connection ->
            update(
                connection,
                CHANGE,
                feed.state().name(),
                FeedRow.time(feed.nextPollAt()),
                feed.id()));
  }

  @Override
  public boolean remove(UUID id) {
    return inTransaction(
            connection -> update(connection, "DELETE FROM ingest.feed WHERE feed_id = ?", id))
        > 0;
  }

  @Override
  public Optional<Feed> claim(Instant now, Duration lease) {
    return inTransaction(
        connection -> {
          try (PreparedStatement lock = connection.prepareStatement(ONE_AT_A_TIME)) {
            lock.execute();
          }
          Object until = FeedRow.time(now.plus(lease));
          return first(connection, CLAIM, until, FeedRow.time(now), FeedRow.time(now));
        });
  }

  @Override
  public Set<String> wanted(UUID id, Collection<String> keys, int attempts) {
    return inTransaction(
        connection -> {
          Set<String> wanted = new HashSet<>(keys);
          try (PreparedStatement select = connection.prepareStatement(DONE_WITH)) {
            select.setObject(1, id);
            select.setArray(2, connection.createArrayOf("text", keys.toArray()));
            select.setInt(3, attempts);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
              wanted.remove(rows.getString(1));
            }
          }
          return wanted;
        });
  }

  @Override
  public void finish(Feed feed, Collection<String> takenKeys, Collection<String> failedKeys) {
    inTransaction(
        connection -> {
          try (PreparedStatement finish = connection.prepareStatement(FINISH)) {
            int next = FeedRow.write(finish, 1, feed);
            finish.setObject(next, feed.id());
            finish.executeUpdate();
          }
          return mark(connection, feed.id(), takenKeys, true)
              + mark(connection, feed.id(), failedKeys, false);
        });
  }

  private static int mark(Connection connection, UUID id, Collection<String> keys, boolean taken)
      throws SQLException {
    Array marked = connection.createArrayOf("text", keys.toArray());
    return keys.isEmpty() ? 0 : update(connection, MARK, marked, taken, id);
  }

  private interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  private <T> T inTransaction(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.in(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StoreUnavailableException(e);
    }
  }

  private static Optional<Feed> first(Connection connection, String sql, Object... parameters)
      throws SQLException {
    return all(connection, sql, parameters).stream().findFirst();
  }

  private static List<Feed> all(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, parameters);
      ResultSet rows = statement.executeQuery();
      List<Feed> feeds = new ArrayList<>();
      while (rows.next()) {
        feeds.add(FeedRow.read(rows));
      }
      return feeds;
    }
  }

  private static int update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, parameters);
      return statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
