package org.tongbao.ingest.store;

import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
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
import org.tongbao.ingest.feed.Habit;
import org.tongbao.ingest.feed.Validators;
import org.tongbao.ingest.feed.Wishes;
import org.tongbao.ingest.listing.ListingKind;

/** A feed as a row of the table {@code feed}. */
final class FeedRow {

  /** In the order in which {@link #read} and {@link #write} have them. */
  static final String COLUMNS =
      """
      feed_id, address, host, selector, given_title, given_interval_ms, kind, title, state, etag,
      last_modified, interval_ms, next_poll_at, last_poll_at, last_change_at, items_seen, items_taken,
      failures, last_error, caught_up, arrivals, longest_gap_ms, silent_after, textless""";

  private static final int LONGEST_WORDS = 1_000;

  private FeedRow() {}

  static Feed read(ResultSet row) throws SQLException {
    @Nullable String kind = row.getString("kind");
    return new Feed(
        row.getObject("feed_id", UUID.class),
        URI.create(row.getString("address")),
        new Wishes(
            row.getString("selector"),
            row.getString("given_title"),
            milliseconds(row.getObject("given_interval_ms", Long.class))),
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
            row.getString("last_error"),
            row.getBoolean("caught_up"),
            new Habit(
                row.getInt("arrivals"),
                Duration.ofMillis(row.getLong("longest_gap_ms")),
                instant(row.getTimestamp("silent_after"))),
            row.getInt("textless")));
  }

  /** Sets all columns but the id, from a place on; returns the place behind them. */
  static int write(PreparedStatement statement, int place, Feed feed) throws SQLException {
    int next = place;
    statement.setString(next++, feed.address().toString());
    statement.setString(next++, host(feed.address()));
    statement.setString(next++, feed.wishes().selector());
    statement.setString(next++, words(feed.wishes().title()));
    statement.setObject(next++, milliseconds(feed.wishes().interval()), Types.BIGINT);
    statement.setString(next++, feed.kind() == null ? null : feed.kind().name());
    statement.setString(next++, words(feed.title()));
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
    statement.setString(next++, words(feed.health().lastError()));
    statement.setBoolean(next++, feed.health().isCaughtUp());
    statement.setInt(next++, feed.health().habit().arrivals());
    statement.setLong(next++, feed.health().habit().longestGap().toMillis());
    statement.setObject(next++, timeOrNull(feed.health().habit().silentAfter()));
    statement.setInt(next++, feed.health().textless());
    return next;
  }

  /** What others wrote, in what a column holds: no U+0000, and not too much. */
  private static @Nullable String words(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String storable = text.replace('\0', '\uFFFD');
    return storable.length() <= LONGEST_WORDS ? storable : storable.substring(0, LONGEST_WORDS);
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
    return instant == null ? null : time(instant);
  }

  static @Nullable Long milliseconds(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis();
  }

  private static @Nullable Duration milliseconds(@Nullable Long milliseconds) {
    return milliseconds == null ? null : Duration.ofMillis(milliseconds);
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
  }
}
