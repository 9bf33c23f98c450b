package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.search.SearchText;

/**
 * Fills what search reads of the records that are stored, page by page: where another release
 * stored them without it, or folded otherwise.
 */
final class SearchRefill {

  /** A record and what it can be found by. */
  record Searchable(String eventId, String fullHash, String text) {}

  /** Records of one transaction. */
  static final int PAGE_RECORDS = 2_000;

  private static final String PAGE =
      """
      select event_id, full_hash, body->'evidence'->>'sentence', body->'evidence'->>'quote'
      from event_record where (event_id, full_hash) > (?, ?)
      order by event_id, full_hash limit %d
      """
          .formatted(PAGE_RECORDS);

  private static final RowSet<Searchable> ROWS =
      new RowSet<Searchable>()
          .text("event_id", Searchable::eventId)
          .text("full_hash", Searchable::fullHash)
          .text("search_text", Searchable::text)
          .numbers("search_grams", row -> SearchText.grams(row.text()));

  /** The record, and the intervals that have copied from it. */
  private static final String FILL =
      """
      with n as materialized (
        select event_id, full_hash, search_text, search_grams::int4[] as search_grams from %s),
      records as (
        update event_record r set search_text = n.search_text, search_grams = n.search_grams
        from n
        where r.event_id = n.event_id and r.full_hash = n.full_hash
          and (r.search_text, r.search_grams) is distinct from (n.search_text, n.search_grams))
      update event_version v set search_text = n.search_text, search_grams = n.search_grams
      from n
      where v.event_id = n.event_id and v.full_hash = n.full_hash
        and (v.search_text, v.search_grams) is distinct from (n.search_text, n.search_grams)
      """
          .formatted(ROWS.as("t"));

  private final Connection connection;

  SearchRefill(Connection connection) {
    this.connection = connection;
  }

  boolean isNeeded() throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery("select search_version from search_rules")) {
      return row.next() && row.getInt(1) != SearchText.VERSION;
    }
  }

  /** Fills a page and returns its last record; null where no record was left. */
  @Nullable Searchable fillBehind(@Nullable Searchable last) throws SQLException {
    List<Searchable> page = page(last);
    if (page.isEmpty()) {
      return null;
    }
    try (PreparedStatement fill = connection.prepareStatement(FILL)) {
      ROWS.bind(fill, 1, page);
      fill.executeUpdate();
    }
    return page.getLast();
  }

  void finish() throws SQLException {
    try (Statement update = connection.createStatement()) {
      update.execute("update search_rules set search_version = " + SearchText.VERSION);
    }
  }

  private List<Searchable> page(@Nullable Searchable last) throws SQLException {
    List<Searchable> page = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(PAGE)) {
      select.setString(1, last == null ? "" : last.eventId());
      select.setString(2, last == null ? "" : last.fullHash());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          page.add(
              new Searchable(
                  rows.getString(1),
                  rows.getString(2),
                  SearchText.of(rows.getString(3), rows.getString(4))));
        }
      }
    }
    return page;
  }
}
