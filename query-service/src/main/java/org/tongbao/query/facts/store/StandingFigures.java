package org.tongbao.query.facts.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.query.facts.Words;

/** The figures that are visible now, by document. */
final class StandingFigures {

  private static final String SELECT =
      """
      select document_id, body from standing_event
      where document_id = any (?) and type = 'figure'
      """;

  /**
   * Joined, not compared with {@code any}: inside a loop over one table that prepares the whole
   * list once more for each row.
   */
  private static final String SELECT_BY_ID =
      """
      select n.event_id, s.body
      from unnest(?::text[]) as n(event_id)
      join standing_event s on s.event_id = n.event_id
      """;

  private final Connection connection;

  StandingFigures(Connection connection) {
    this.connection = connection;
  }

  Map<String, List<CampaignEvent>> of(Collection<String> documentIds) throws SQLException {
    Map<String, List<CampaignEvent>> byDocument = new TreeMap<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(1, Json.textArray(connection, documentIds));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          byDocument
              .computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
              .add(Json.read(rows.getString(2), CampaignEvent.class));
        }
      }
    }
    return byDocument;
  }

  /** By event. Of each record only these few are read: a fact shows many, and they are long. */
  Map<String, Words> words(Collection<String> eventIds) throws SQLException {
    Map<String, Words> words = new HashMap<>();
    if (eventIds.isEmpty()) {
      return words;
    }
    try (PreparedStatement select = connection.prepareStatement(SELECT_BY_ID)) {
      select.setArray(1, Json.textArray(connection, eventIds));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          words.put(rows.getString(1), Json.read(rows.getString(2), WordsOfEvent.class).words());
        }
      }
    }
    return words;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record WordsOfEvent(Evidence evidence, Source source) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Evidence(String quote, String sentence) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Source(
        @Nullable String publisher, @Nullable String title, @Nullable String url) {}

    Words words() {
      return new Words(
          evidence.quote(), evidence.sentence(), source.publisher(), source.title(), source.url());
    }
  }
}
