package org.tongbao.query.facts.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.query.facts.KnownFact;

/**
 * Reads the facts that stand beside others, in short: their statements are of no interest there.
 */
final class RelatedFacts {

  private static final String SELECT =
      """
      select f.relation_id, f.brief from known_fact f
      where f.relation_id = any (?) order by f.sort_key, f.fact_id
      """;

  private static final String IDS = "select fact_id from fact where relation_id = any (?)";

  private final Connection connection;

  RelatedFacts(Connection connection) {
    this.connection = connection;
  }

  /** By relation, all that have it, in the order of lists. */
  Map<String, List<KnownFact>> of(Collection<String> relationIds) throws SQLException {
    Map<String, List<KnownFact>> related = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(1, Json.textArray(connection, relationIds));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          related
              .computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
              .add(Json.read(rows.getString(2), KnownFact.class));
        }
      }
    }
    return related;
  }

  List<String> ids(Collection<String> relationIds) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(IDS)) {
      select.setArray(1, Json.textArray(connection, relationIds));
      return Json.texts(select);
    }
  }
}
