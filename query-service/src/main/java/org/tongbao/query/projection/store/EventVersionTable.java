package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.query.projection.StandingVersion;

/** The intervals during which event records were visible. */
final class EventVersionTable {

  private static final RowSet<StandingVersion> ROWS =
      new RowSet<StandingVersion>()
          .text("event_id", StandingVersion::eventId)
          .text("full_hash", StandingVersion::fullHash)
          .text("document_id", StandingVersion::documentId)
          .with("ordinal", "int4", StandingVersion::ordinal);

  private static final String STANDING =
      """
      select v.document_id, v.event_id, v.full_hash, r.content_hash, v.ordinal
      from event_version v
      join event_record r on r.event_id = v.event_id and r.full_hash = v.full_hash
      where v.known_to is null and v.document_id = any (?)
      order by v.document_id, v.ordinal
      """;

  private static final String END =
      "update event_version set known_to = ? where known_to is null and event_id = any (?)";

  /** What lists filter by and search reads stands with the interval too: see the migrations. */
  private static final String OPEN =
      """
      insert into event_version (%s, known_from, type, series, edition, action, object_kind, crimes,
        region_code, period_from, period_to, search_text, search_grams)
      select %s, ?, r.type, r.series, r.edition, r.action, r.object_kind, r.crimes,
        r.region_code, r.period_from, r.period_to, r.search_text, r.search_grams
      from %s
      left join event_record r on r.event_id = n.event_id and r.full_hash = n.full_hash
      """
          .formatted(ROWS.names(), ROWS.from("n"), ROWS.as("n"));

  private final Connection connection;

  EventVersionTable(Connection connection) {
    this.connection = connection;
  }

  /** By document, in the order of the text. */
  Map<String, List<StandingVersion>> standing(Collection<String> documentIds) throws SQLException {
    Map<String, List<StandingVersion>> standing = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(STANDING)) {
      select.setArray(1, connection.createArrayOf("text", documentIds.toArray(String[]::new)));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          StandingVersion version =
              new StandingVersion(
                  rows.getString(1),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getInt(5));
          standing.computeIfAbsent(version.documentId(), _ -> new ArrayList<>()).add(version);
        }
      }
    }
    return standing;
  }

  void end(Collection<String> eventIds, Instant stamp) throws SQLException {
    if (eventIds.isEmpty()) {
      return;
    }
    try (PreparedStatement update = connection.prepareStatement(END)) {
      Stamps.set(update, 1, stamp);
      update.setArray(2, connection.createArrayOf("text", eventIds.toArray(String[]::new)));
      update.executeUpdate();
    }
  }

  void open(List<StandingVersion> versions, Instant stamp) throws SQLException {
    if (versions.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(OPEN)) {
      Stamps.set(insert, 1, stamp);
      ROWS.bind(insert, 2, versions);
      insert.executeUpdate();
    }
  }
}
