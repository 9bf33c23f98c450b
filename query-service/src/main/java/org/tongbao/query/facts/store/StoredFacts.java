package org.tongbao.query.facts.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.tongbao.query.changelog.Cause;
import org.tongbao.query.changelog.ChangeLog;
import org.tongbao.query.projection.FactRefresh;

/** Recomputes the facts that changed documents touch, and all of them when they are made anew. */
@ApplicationScoped
public class StoredFacts implements FactRefresh {

  @Override
  public void refresh(
      Connection connection,
      Map<String, Cause> changedDocuments,
      Instant stamp,
      ChangeLog changeLog)
      throws SQLException {
    Map<String, Cause> touched = new StatementRefresh(connection).refresh(changedDocuments);
    new FactRecomputation(connection).recompute(touched, stamp, changeLog);
  }

  @Override
  public boolean isByOtherRules(Connection connection) throws SQLException {
    return new FactsRebuild(connection).isByOtherRules();
  }

  @Override
  public void rebuild(Connection connection, Instant stamp, ChangeLog changeLog)
      throws SQLException {
    new FactsRebuild(connection).rebuild(stamp, changeLog);
  }
}
