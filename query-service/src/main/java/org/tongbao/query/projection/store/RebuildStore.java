package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tongbao.query.changelog.Cause;
import org.tongbao.query.projection.FactRefresh;
import org.tongbao.query.projection.LogEntry;
import org.tongbao.query.projection.LogPartition;
import org.tongbao.query.projection.LogPosition;
import org.tongbao.query.projection.Progress;
import org.tongbao.query.projection.store.SetAsideTable.Reason;

/**
 * The tables while the whole log is read again: records are stored as they come, of closing records
 * the last one of each document is kept, and at the end they are applied as differences. History
 * stays, and what was right is not touched.
 */
public final class RebuildStore {

  /** Documents whose difference is written in one transaction. */
  private static final int DOCUMENTS_AT_ONCE = 200;

  private final ProjectionStore store;
  private final List<FactRefresh> factRefreshes;
  private final Duration timeout;
  private Map<LogPartition, LogPosition> positions = Map.of();

  RebuildStore(ProjectionStore store, List<FactRefresh> factRefreshes, Duration timeout) {
    this.store = store;
    this.factRefreshes = factRefreshes;
    this.timeout = timeout;
  }

  /** Forgets what an earlier attempt has left. */
  public void begin() throws SQLException {
    positions = store.positions();
    store.inTransaction(
        (connection, _) -> {
          execute(connection, "delete from rebuild_closing");
          return Progress.NONE;
        });
  }

  /** Keeps records of campaign-events, in the order of their partitions. */
  public void keep(List<LogEntry> entries) throws SQLException {
    try {
      keepTogether(entries);
    } catch (SQLException | RuntimeException e) {
      if (!Refusal.isRefusal(e)) {
        throw e;
      }
      for (LogEntry entry : entries) {
        keepOrPutAside(entry);
      }
    }
  }

  private void keepTogether(List<LogEntry> entries) throws SQLException {
    store.inTransaction(
        (connection, stamp) -> {
          new BatchApplication(connection, stamp, factRefreshes, Cause.REBUILD)
              .storeRecords(entries);
          new RebuildClosingTable(connection).keep(entries);
          return Progress.NONE;
        });
  }

  private void keepOrPutAside(LogEntry entry) throws SQLException {
    try {
      keepTogether(List.of(entry));
    } catch (SQLException | RuntimeException e) {
      if (!Refusal.isRefusal(e)) {
        throw e;
      }
      store.inTransaction(
          (connection, stamp) -> {
            new SetAsideTable(connection)
                .add(List.of(entry), Reason.NOT_APPLICABLE, e.toString(), stamp);
            return Progress.NONE;
          });
    }
  }

  /**
   * Applies what was kept, ends what the log does not have, and makes the facts anew.
   *
   * @param next where each partition is read on
   */
  public Progress finish(Map<LogPartition, LogPosition> next) throws SQLException {
    Progress progress = Progress.NONE;
    String last = "";
    List<LogEntry> closings;
    do {
      closings = closingsAfter(last);
      if (!closings.isEmpty()) {
        progress = progress.plus(apply(closings));
        last = String.valueOf(closings.getLast().message().documentId());
      }
    } while (!closings.isEmpty());
    List<LogEntry> orphans;
    do {
      orphans = orphans();
      progress = progress.plus(apply(orphans));
    } while (!orphans.isEmpty());
    return progress.plus(
        store.inTransaction(
            timeout,
            (connection, stamp) -> {
              requireAlone(connection);
              Progress facts = store.rebuildFacts(connection, stamp);
              execute(connection, "delete from rebuild_closing");
              execute(connection, "delete from dead_letter");
              execute(connection, "delete from projection_offset");
              new PositionTable(connection).begin(next);
              return facts;
            }));
  }

  private List<LogEntry> closingsAfter(String documentId) throws SQLException {
    try (Connection connection = store.connection()) {
      return new RebuildClosingTable(connection).after(documentId, DOCUMENTS_AT_ONCE);
    }
  }

  private List<LogEntry> orphans() throws SQLException {
    try (Connection connection = store.connection()) {
      return new RebuildClosingTable(connection).orphans(DOCUMENTS_AT_ONCE);
    }
  }

  private Progress apply(List<LogEntry> closings) throws SQLException {
    if (closings.isEmpty()) {
      return Progress.NONE;
    }
    try {
      return store.inTransaction(
          (connection, stamp) -> {
            requireAlone(connection);
            return new BatchApplication(connection, stamp, factRefreshes, Cause.REBUILD)
                .apply(closings);
          });
    } catch (SQLException | RuntimeException e) {
      if (!Refusal.isRefusal(e)) {
        throw e;
      }
      return store.inTransaction(
          (connection, stamp) -> {
            requireAlone(connection);
            return new CarefulApplication(connection, stamp, factRefreshes, Cause.REBUILD)
                .apply(closings);
          });
    }
  }

  /** What another writer applies meanwhile is newer than what was read here. */
  private void requireAlone(Connection connection) throws SQLException {
    if (!new PositionTable(connection).all().equals(positions)) {
      throw new IllegalStateException(
          "Another replica has moved on while the projection was rebuilt."
              + " Stop the others and rebuild again; nothing is lost.");
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
