package org.tongbao.ingest.store;

import java.net.URI;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.feed.FeedCounts;
import org.tongbao.ingest.feed.Feeds;
import org.tongbao.ingest.feed.PollMarks;

/** Feeds in the tables {@code feed} and {@code feed_item}. */
public final class SqlFeeds implements Feeds {

  private final Transactions transactions;

  public SqlFeeds(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  /** An item that was asked for before, and how often. */
  private record Tried(String key, int attempts) {
    private static Tried read(ResultSet row) throws SQLException {
      return new Tried(row.getString("item_key"), row.getInt("attempts"));
    }
  }

  @Override
  public Feed add(Feed feed) {
    return transactions.in(
        connection -> {
          try (PreparedStatement add = connection.prepareStatement(FeedStatements.ADD)) {
            add.setObject(1, feed.id());
            FeedRow.write(add, 2, feed);
            add.executeUpdate();
          }
          return first(
                  connection,
                  FeedStatements.SELECT + "WHERE address = ?",
                  feed.address().toString())
              .orElseThrow();
        });
  }

  @Override
  public Optional<Feed> find(UUID id) {
    return transactions.single(
        connection -> first(connection, FeedStatements.SELECT + "WHERE feed_id = ?", id));
  }

  @Override
  public Optional<Feed> at(URI address) {
    return transactions.single(
        connection ->
            first(connection, FeedStatements.SELECT + "WHERE address = ?", address.toString()));
  }

  @Override
  public List<Feed> list(String afterAddress, int limit) {
    return transactions.single(
        connection ->
            Transactions.all(
                connection,
                FeedRow::read,
                FeedStatements.SELECT + "WHERE address > ? ORDER BY address LIMIT ?",
                afterAddress,
                limit));
  }

  @Override
  public void change(Feed feed) {
    transactions.single(
        connection -> {
          try (PreparedStatement change = connection.prepareStatement(FeedStatements.CHANGE)) {
            int next = FeedRow.write(change, 1, feed);
            change.setObject(next, feed.id());
            return change.executeUpdate();
          }
        });
  }

  @Override
  public boolean remove(UUID id) {
    return transactions.single(
            connection ->
                Transactions.update(connection, "DELETE FROM ingest.feed WHERE feed_id = ?", id))
        > 0;
  }

  @Override
  public Optional<Feed> claim(UUID holder, Instant now, Duration lease) {
    return transactions.in(
        connection -> {
          Transactions.execute(connection, FeedStatements.ONE_CLAIM_AT_A_TIME);
          Object until = FeedRow.time(now.plus(lease));
          Object time = FeedRow.time(now);
          return first(connection, FeedStatements.CLAIM, holder, until, time, time, time);
        });
  }

  @Override
  public void renew(UUID holder, Collection<UUID> feedIds, Instant until) {
    if (feedIds.isEmpty()) {
      return;
    }
    transactions.single(
        connection ->
            Transactions.update(
                connection,
                FeedStatements.RENEW,
                FeedRow.time(until),
                holder,
                connection.createArrayOf("uuid", feedIds.toArray())));
  }

  @Override
  public void release(UUID holder) {
    transactions.single(
        connection -> Transactions.update(connection, FeedStatements.RELEASE, holder));
  }

  @Override
  public Map<String, Integer> wanted(UUID id, Collection<String> keys, int attempts) {
    return transactions.single(
        connection -> {
          Map<String, Integer> wanted = new HashMap<>();
          keys.forEach(key -> wanted.put(key, 0));
          Array asked = connection.createArrayOf("text", keys.toArray());
          Transactions.all(connection, Tried::read, FeedStatements.TRIED, id, asked)
              .forEach(tried -> wanted.put(tried.key(), tried.attempts()));
          wanted.values().removeIf(made -> made >= attempts);
          return wanted;
        });
  }

  @Override
  public void finish(UUID holder, Feed feed, PollMarks marks, Instant forgetBefore) {
    transactions.in(
        connection -> {
          try (PreparedStatement finish = connection.prepareStatement(FeedStatements.FINISH)) {
            int next = FeedRow.write(finish, 1, feed);
            finish.setObject(next, feed.id());
            finish.setObject(next + 1, holder);
            finish.executeUpdate();
          }
          return mark(connection, feed.id(), marks.taken(), true)
              + mark(connection, feed.id(), marks.failed(), false)
              + forget(connection, feed.id(), marks.listed(), forgetBefore);
        });
  }

  @Override
  public List<Feed> newlySilent(Instant now) {
    return transactions.single(
        connection ->
            Transactions.all(
                connection, FeedRow::read, FeedStatements.NEWLY_SILENT, FeedRow.time(now)));
  }

  @Override
  public FeedCounts counts(Instant now, int textlessArticles) {
    return transactions.single(
        connection ->
            Transactions.first(
                    connection,
                    SqlFeeds::counts,
                    FeedStatements.COUNTS,
                    FeedRow.time(now),
                    textlessArticles)
                .orElse(FeedCounts.NONE));
  }

  private static int mark(Connection connection, UUID id, List<String> keys, boolean taken)
      throws SQLException {
    Array marked = connection.createArrayOf("text", keys.toArray());
    return keys.isEmpty()
        ? 0
        : Transactions.update(connection, FeedStatements.MARK, marked, taken, id);
  }

  /** What is still listed is noted as such before anything is forgotten. */
  private static int forget(
      Connection connection, UUID id, List<String> listed, Instant forgetBefore)
      throws SQLException {
    if (listed.isEmpty()) {
      return 0;
    }
    Array keys = connection.createArrayOf("text", listed.toArray());
    return Transactions.update(connection, FeedStatements.LISTED, id, keys)
        + Transactions.update(connection, FeedStatements.FORGET, id, FeedRow.time(forgetBefore));
  }

  private static Optional<Feed> first(Connection connection, String sql, Object... parameters)
      throws SQLException {
    return Transactions.first(connection, FeedRow::read, sql, parameters);
  }

  private static FeedCounts counts(ResultSet row) throws SQLException {
    return new FeedCounts(
        row.getLong("active"),
        row.getLong("paused"),
        row.getLong("gone"),
        row.getLong("failing"),
        row.getLong("silent"),
        row.getLong("textless"));
  }
}
