package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** How much each document says of each edition of a campaign. Follows from the open intervals. */
final class CampaignDocumentTable {

  private static final String DELETE = "delete from campaign_document where document_id = any (?)";

  private static final String INSERT =
      """
      insert into campaign_document (document_id, series, edition, is_first, events, first_day,
        last_day)
      select document_id, series, edition,
        row_number() over (partition by document_id, series order by edition) = 1,
        count(*), min(coalesce(period_from, period_to)), max(coalesce(period_to, period_from))
      from event_version
      where known_to is null and document_id = any (?)
      group by document_id, series, edition
      """;

  private final Connection connection;

  CampaignDocumentTable(Connection connection) {
    this.connection = connection;
  }

  /** Counts these documents anew, behind the change of their intervals. */
  void count(Collection<String> documentIds) throws SQLException {
    if (documentIds.isEmpty()) {
      return;
    }
    for (String sql : new String[] {DELETE, INSERT}) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setArray(1, connection.createArrayOf("text", documentIds.toArray(String[]::new)));
        statement.executeUpdate();
      }
    }
  }
}
