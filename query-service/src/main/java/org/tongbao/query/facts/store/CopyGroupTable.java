package org.tongbao.query.facts.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.query.facts.CopyGroups;
import org.tongbao.query.facts.CopyGroups.Member;
import org.tongbao.query.facts.CopyGroups.OfRegion;
import org.tongbao.query.facts.Statement;

/** The groups of copies by region. */
final class CopyGroupTable {

  /** Members of a group that name one region, or none. */
  record Place(String copyKey, String regionCode) {}

  private static final String SELECT =
      """
      select copy_key, region_code, event_id, document_id, published_at, key_id, members
      from copy_group where copy_key = any (?)
      """;

  private static final String EARLIEST =
      """
      select n.copy_key, n.region_code, s.body
      from unnest(?::text[], ?::text[]) as n(copy_key, region_code)
      cross join lateral (
        select body from fact_statement s
        where s.copy_key = n.copy_key and s.region_code = n.region_code
        order by s.published_at, s.document_id, s.event_id limit 1) s
      """;

  private static final String DELETE =
      """
      delete from copy_group g using unnest(?::text[], ?::text[]) as n(copy_key, region_code)
      where g.copy_key = n.copy_key and g.region_code = n.region_code
      """;

  private static final String UPSERT =
      """
      insert into copy_group (copy_key, region_code, members, event_id, document_id, published_at,
        key_id)
      select copy_key, region_code, members, event_id, document_id, published_at, key_id
      from json_to_recordset(?::json) as n(copy_key text, region_code text, members integer,
        event_id text, document_id text, published_at timestamptz, key_id text)
      on conflict (copy_key, region_code) do update set
        members = excluded.members, event_id = excluded.event_id,
        document_id = excluded.document_id, published_at = excluded.published_at,
        key_id = excluded.key_id
      """;

  private static final String NOTE_COPIED =
      "insert into copied_key (copy_key) select unnest(?::text[]) on conflict do nothing";

  private final Connection connection;

  CopyGroupTable(Connection connection) {
    this.connection = connection;
  }

  /** All regions of these groups. */
  Map<Place, OfRegion> places(Collection<String> copyKeys) throws SQLException {
    Map<Place, OfRegion> places = new HashMap<>();
    if (copyKeys.isEmpty()) {
      return places;
    }
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(1, Json.textArray(connection, copyKeys));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          @Nullable OffsetDateTime published = rows.getObject(5, OffsetDateTime.class);
          Member earliest =
              new Member(
                  rows.getString(3),
                  rows.getString(4),
                  published == null ? null : published.toInstant(),
                  rows.getString(6));
          places.put(
              new Place(rows.getString(1), rows.getString(2)),
              new OfRegion(earliest, rows.getInt(7)));
        }
      }
    }
    return places;
  }

  CopyGroups groups(Collection<String> copyKeys) throws SQLException {
    return groups(places(copyKeys));
  }

  static CopyGroups groups(Map<Place, OfRegion> places) {
    CopyGroups groups = new CopyGroups();
    places.forEach((place, members) -> groups.add(place.copyKey(), place.regionCode(), members));
    return groups;
  }

  /** The earliest statement that the table of statements has at each of these places. */
  Map<Place, Member> earliest(Collection<Place> places) throws SQLException {
    Map<Place, Member> earliest = new HashMap<>();
    if (places.isEmpty()) {
      return earliest;
    }
    try (PreparedStatement select = connection.prepareStatement(EARLIEST)) {
      bind(select, places);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          earliest.put(
              new Place(rows.getString(1), rows.getString(2)),
              Member.of(Json.read(rows.getString(3), Statement.class)));
        }
      }
    }
    return earliest;
  }

  void delete(Collection<Place> places) throws SQLException {
    if (!places.isEmpty()) {
      try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
        bind(delete, places);
        delete.executeUpdate();
      }
    }
  }

  void upsert(Map<Place, OfRegion> places) throws SQLException {
    if (places.isEmpty()) {
      return;
    }
    ArrayNode rows = ContractJson.mapper().createArrayNode();
    places.forEach(
        (place, members) -> {
          Member earliest = members.earliest();
          @Nullable Instant published = earliest.publishedAt();
          rows.addObject()
              .put("copy_key", place.copyKey())
              .put("region_code", place.regionCode())
              .put("members", members.members())
              .put("event_id", earliest.eventId())
              .put("document_id", earliest.documentId())
              .put("published_at", published == null ? null : published.toString())
              .put("key_id", earliest.keyId());
        });
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      upsert.setString(1, Json.write(rows));
      upsert.executeUpdate();
    }
  }

  /** Groups that have copies now. They stay noted when these go, which only costs a look. */
  void noteCopied(Collection<String> copyKeys) throws SQLException {
    if (!copyKeys.isEmpty()) {
      try (PreparedStatement insert = connection.prepareStatement(NOTE_COPIED)) {
        insert.setArray(1, Json.textArray(connection, copyKeys));
        insert.executeUpdate();
      }
    }
  }

  private void bind(PreparedStatement statement, Collection<Place> places) throws SQLException {
    List<Place> ordered = List.copyOf(places);
    statement.setArray(
        1, Json.textArray(connection, ordered.stream().map(Place::copyKey).toList()));
    statement.setArray(
        2, Json.textArray(connection, ordered.stream().map(Place::regionCode).toList()));
  }
}
