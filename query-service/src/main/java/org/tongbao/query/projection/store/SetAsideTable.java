package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.StandingEvent;
import org.tongbao.query.projection.LogEntry;
import org.tongbao.query.projection.LogPlace;
import org.tongbao.query.projection.Message;

/** Records that could not be applied, kept as they came. */
final class SetAsideTable {

  /** Why a record is put aside. */
  enum Reason {
    /** Its bytes or headers are not what the contract says. */
    UNREADABLE,
    /** PostgreSQL or the reconciliation of facts refuses what it says. */
    NOT_APPLICABLE,
    /** A closing record that names a record which was put aside. */
    NAMES_SET_ASIDE
  }

  private static final int DETAIL_CHARACTERS = 1_000;

  private static final String INSERT =
      """
      insert into set_aside (topic_id, partition, record_offset, topic, document_id, event_id,
        full_hash, reason, detail, record_key, record_value, stored_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final RowSet<StandingEvent> NAMES =
      new RowSet<StandingEvent>()
          .text("event_id", StandingEvent::id)
          .text("full_hash", StandingEvent::fullHash);

  private static final String AMONG =
      """
      select n.event_id, n.full_hash
      from %s
      where exists (
        select from set_aside s
        where s.event_id = n.event_id and (s.full_hash is null or s.full_hash = n.full_hash))
      """
          .formatted(NAMES.as("n"));

  private final Connection connection;

  SetAsideTable(Connection connection) {
    this.connection = connection;
  }

  void add(Collection<LogEntry> entries, Reason reason, String detail, Instant stamp)
      throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (LogEntry entry : entries) {
        bind(insert, entry, reason, detail, stamp);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Those of the named records that were put aside, now or earlier. */
  Set<StandingEvent> among(Collection<StandingEvent> named) throws SQLException {
    Set<StandingEvent> found = new HashSet<>();
    if (named.isEmpty()) {
      return found;
    }
    try (PreparedStatement select = connection.prepareStatement(AMONG)) {
      NAMES.bind(select, 1, List.copyOf(named));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(new StandingEvent(rows.getString(1), rows.getString(2)));
        }
      }
    }
    return found;
  }

  private static void bind(
      PreparedStatement insert, LogEntry entry, Reason reason, String detail, Instant stamp)
      throws SQLException {
    LogPlace place = entry.place();
    insert.setString(1, place.topicId());
    insert.setInt(2, place.partition().number());
    insert.setLong(3, place.offset());
    insert.setString(4, place.partition().topic());
    insert.setString(5, readable(entry.message().documentId()));
    insert.setString(6, readable(eventId(entry.message())));
    insert.setString(7, readable(fullHash(entry.message())));
    insert.setString(8, reason.name());
    insert.setString(9, cut(readable(detail)));
    insert.setBytes(10, entry.key());
    insert.setBytes(11, entry.value());
    Stamps.set(insert, 12, stamp);
  }

  private static @Nullable String eventId(Message message) {
    return switch (message) {
      case Message.EventStated stated -> stated.event().id();
      case Message.EventRetracted retracted -> retracted.eventId();
      case Message.Unreadable unreadable -> unreadable.eventId();
      case Message.DocumentClosed _, Message.LetterWritten _, Message.LetterCleared _ -> null;
    };
  }

  private static @Nullable String fullHash(Message message) {
    return switch (message) {
      case Message.EventStated stated -> stated.fullHash();
      case Message.Unreadable unreadable -> unreadable.fullHash();
      case Message.EventRetracted _,
          Message.DocumentClosed _,
          Message.LetterWritten _,
          Message.LetterCleared _ ->
          null;
    };
  }

  /** PostgreSQL takes no U+0000 in text, and what is put aside may well hold one. */
  private static @Nullable String readable(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }

  private static @Nullable String cut(@Nullable String detail) {
    return detail == null || detail.length() <= DETAIL_CHARACTERS
        ? detail
        : detail.substring(0, DETAIL_CHARACTERS - 1) + "…";
  }
}
