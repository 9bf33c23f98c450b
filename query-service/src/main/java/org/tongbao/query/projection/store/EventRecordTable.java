package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.StandingEvent;
import org.tongbao.contract.event.Figure;
import org.tongbao.query.projection.Message.EventStated;
import org.tongbao.query.search.SearchText;

/** Event records, each stored once and never changed. */
final class EventRecordTable {

  private static final RowSet<EventStated> ROWS =
      new RowSet<EventStated>()
          .text("event_id", r -> r.event().id())
          .text("full_hash", EventStated::fullHash)
          .text("content_hash", EventStated::contentHash)
          .text("document_id", r -> r.event().documentId())
          .text("type", r -> r.event().type().wireName())
          .text("series", r -> r.event().campaign().series())
          .with("edition", "int4", r -> r.event().campaign().edition())
          .text("operation", r -> r.event().campaign().operation())
          .text("action", figure(Figure::action))
          .text("object_kind", figure(Figure::objectKind))
          .text("subject", figure(Figure::subject))
          .text("level", figure(Figure::level))
          .codes("crimes", r -> r.event().crimes())
          .text("region_code", r -> r.event().region() == null ? null : r.event().region().code())
          .text("region_name", r -> r.event().region() == null ? null : r.event().region().name())
          .text("agency", r -> r.event().agency())
          .with("period_from", "date", r -> r.event().period().from())
          .with("period_to", "date", r -> r.event().period().to())
          .with("value", "numeric", figure(Figure::value))
          .with("upper_value", "numeric", figure(Figure::upper))
          .text("bound", figure(Figure::bound))
          .text("unit", figure(Figure::unit))
          .text("part_of", figure(Figure::partOf))
          .text("sentence_fingerprint", r -> r.event().evidence().fingerprint())
          .with("quote_start", "int4", r -> r.event().evidence().start())
          .text("revision", EventStated::revision)
          .text("engine_version", EventStated::engineVersion)
          .with("body", "json", EventStated::body)
          .text("search_text", r -> SearchText.of(r.event().evidence()))
          .numbers("search_grams", r -> SearchText.grams(SearchText.of(r.event().evidence())));

  // The anti-join spares what is there already; on conflict stays for equal rows of one batch.
  private static final String INSERT =
      """
      insert into event_record (%s, stored_at)
      select %s, ?
      from %s
      where not exists (
        select from event_record r
        where r.event_id = n.event_id and r.full_hash = n.full_hash)
      on conflict do nothing
      """
          .formatted(ROWS.names(), ROWS.from("n"), ROWS.as("n"));

  private static final RowSet<StandingEvent> NAMES =
      new RowSet<StandingEvent>()
          .text("event_id", StandingEvent::id)
          .text("full_hash", StandingEvent::fullHash);

  private static final String CONTENT_HASHES =
      """
      select r.event_id, r.full_hash, r.content_hash
      from %s join event_record r on r.event_id = n.event_id and r.full_hash = n.full_hash
      """
          .formatted(NAMES.as("n"));

  private final Connection connection;

  EventRecordTable(Connection connection) {
    this.connection = connection;
  }

  /** Returns how many were new. */
  int store(List<EventStated> records, Instant stamp) throws SQLException {
    if (records.isEmpty()) {
      return 0;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      Stamps.set(insert, 1, stamp);
      ROWS.bind(insert, 2, records);
      return insert.executeUpdate();
    }
  }

  /** The content hash of each of these that is stored. */
  Map<StandingEvent, String> contentHashes(Collection<StandingEvent> named) throws SQLException {
    Map<StandingEvent, String> hashes = new HashMap<>();
    if (named.isEmpty()) {
      return hashes;
    }
    try (PreparedStatement select = connection.prepareStatement(CONTENT_HASHES)) {
      NAMES.bind(select, 1, List.copyOf(named));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          hashes.put(new StandingEvent(rows.getString(1), rows.getString(2)), rows.getString(3));
        }
      }
    }
    return hashes;
  }

  private static Function<EventStated, @Nullable Object> figure(
      Function<Figure, @Nullable Object> field) {
    return r -> r.event().detail() instanceof Figure figure ? field.apply(figure) : null;
  }
}
