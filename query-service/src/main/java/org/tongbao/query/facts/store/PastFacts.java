package org.tongbao.query.facts.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.query.facts.Fact;
import org.tongbao.query.facts.FactSet;

/**
 * Facts as they stood, computed anew from the events that were visible. Whole campaigns are taken
 * at once, since copies and repetitions reach over facts.
 */
final class PastFacts {

  /** All figures of the documents that speak of a campaign. */
  private static final String FIGURES =
      """
      select e.body from known_event e
      where e.type = 'figure' and e.known_from <= ? and (e.known_to is null or e.known_to > ?)
        and e.document_id in (
          select c.document_id from known_event c
          where c.type = 'figure' and c.known_from <= ? and (c.known_to is null or c.known_to > ?)
            and (?::text is null or c.series = ?) and (?::integer is null or c.edition = ?))
      limit ?
      """;

  private static final String CAMPAIGN =
      "select series, edition from fact_campaign_known where fact_id = ?";

  private final Connection connection;
  private final int figureLimit;

  /**
   * @param figureLimit figures that are computed from at most
   */
  PastFacts(Connection connection, int figureLimit) {
    this.connection = connection;
    this.figureLimit = figureLimit;
  }

  /**
   * By factId, those of the whole campaign.
   *
   * @param series null for all
   * @param edition null for all of the series
   * @throws FigureLimitException where these are too many to compute
   */
  TreeMap<String, Fact> of(
      @Nullable String series, @Nullable Integer edition, Instant moment, @Nullable LocalDate asOf)
      throws SQLException {
    List<CampaignEvent> events = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(FIGURES)) {
      for (int parameter = 1; parameter <= 4; parameter++) {
        select.setObject(parameter, moment.atOffset(ZoneOffset.UTC));
      }
      select.setString(5, series);
      select.setString(6, series);
      select.setObject(7, edition, Types.INTEGER);
      select.setObject(8, edition, Types.INTEGER);
      select.setInt(9, figureLimit + 1);
      Json.texts(select).forEach(body -> events.add(Json.read(body, CampaignEvent.class)));
    }
    if (events.size() > figureLimit) {
      throw new FigureLimitException(figureLimit);
    }
    return FactSet.of(events, asOf);
  }

  /** The facts of the campaign that a fact is about; empty where it never stood. */
  Optional<TreeMap<String, Fact>> around(String factId, Instant moment, @Nullable LocalDate asOf)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(CAMPAIGN)) {
      select.setString(1, factId);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(of(row.getString(1), row.getObject(2, Integer.class), moment, asOf))
            : Optional.empty();
      }
    }
  }
}
