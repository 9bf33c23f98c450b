package org.tongbao.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.tongbao.query.changelog.Cause;
import org.tongbao.query.changelog.ChangeLog;

/**
 * Brings the facts up to date with what stands. Called once in each projection transaction that
 * changed what stands, after its intervals are written and before it is committed.
 */
public interface FactRefresh {

  /**
   * Recomputes the facts that these documents touch.
   *
   * @param connection the projection's own: it is neither committed nor closed here
   * @param changedDocuments the documents whose standing events or metadata changed, and why
   * @param stamp the transaction's stamp: {@code known_from} and {@code known_to} of what changes
   * @param changeLog takes the changes of facts; they get their cursors after those of events
   * @throws SQLException undoes the whole transaction, which is then tried again
   */
  void refresh(
      Connection connection,
      Map<String, Cause> changedDocuments,
      Instant stamp,
      ChangeLog changeLog)
      throws SQLException;

  /**
   * Whether the facts were made by the rules of another release, so that they must be made anew.
   *
   * @throws SQLException undoes the whole transaction, which is then tried again
   */
  default boolean isByOtherRules(Connection connection) throws SQLException {
    return false;
  }

  /**
   * Makes all facts anew from what stands.
   *
   * @param changeLog takes what differs from before
   * @throws SQLException undoes the whole transaction, which is then tried again
   */
  default void rebuild(Connection connection, Instant stamp, ChangeLog changeLog)
      throws SQLException {}
}
