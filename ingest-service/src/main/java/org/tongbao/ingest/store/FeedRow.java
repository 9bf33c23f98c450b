package org.tongbao.ingest.store;

import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.feed.FeedHealth;
import org.tongbao.ingest.feed.FeedState;
import org.tongbao.ingest.feed.Validators;
import org.tongbao.ingest.listing.ListingKind;

/** A feed as a row of the table {@code feed}. */
final class FeedRow {

  /** In the order in which {@link #read} and {@link #write} have them. */
  static final String COLUMNS =
      """
      feed_id, address, host, selector, kind, title, state, etag, last_modified, interval_ms,
      next_poll_at, last_poll_at, last_change_at, items_seen, items_taken, failures, last_error""";

  private FeedRow() {}

  static Feed read(ResultSet row) throws SQLException {
    @Nullable String kind = row.getString("kind");
    return new Feed(
        row.getObject("feed_id", UUID.class),
        URI.create(row.getString("address")),
        row.getString("selector"),
        kind == null ? null : ListingKind.valueOf(kind),
        row.getString("title"),
        FeedState.valueOf(row.getString("state")),
        new Validators(row.getString("etag"), row.getString("last_modified")),
        Duration.ofMillis(row.getLong("interval_ms")),
        row.getObject("next_poll_at", OffsetDateTime.class).toInstant(),
        new FeedHealth(
            instant(row.getTimestamp("last_poll_at")),
            instant(row.getTimestamp("last_change_at")),
            row.getLong("items_seen"),
            row.getLong("items_taken"),
            row.getInt("failures"),
            row.getString("last_error")));
  }

  /** Sets all columns but the id, from a place on; returns the place behind them. */
  static int write(PreparedStatement statement, int place, Feed feed) throws SQLException {
    int next = place;
    statement.setString(next++, feed.address().toString());
    statement.setString(next++, host(feed.address()));
    statement.setString(next++, feed.selector());
    statement.setString(next++, feed.kind() == null ? null : feed.kind().name());
    statement.setString(next++, feed.title());
    statement.setString(next++, feed.state().name());
    statement.setString(next++, feed.validators().etag());
    statement.setString(next++, feed.validators().lastModified());
    statement.setLong(next++, feed.interval().toMillis());
    statement.setObject(next++, time(feed.nextPollAt()));
    statement.setObject(next++, timeOrNull(feed.health().lastPollAt()));
    statement.setObject(next++, timeOrNull(feed.health().lastChangeAt()));
    statement.setLong(next++, feed.health().itemsSeen());
    statement.setLong(next++, feed.health().itemsTaken());
    statement.setInt(next++, feed.health().failures());
    statement.setString(next++, feed.health().lastError());
    return next;
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
    return instant == null ? null : time(instant);
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
  }
}
