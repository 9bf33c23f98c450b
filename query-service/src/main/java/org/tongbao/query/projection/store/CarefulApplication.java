package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.changelog.Cause;
import org.tongbao.query.projection.FactRefresh;
import org.tongbao.query.projection.LogEntry;
import org.tongbao.query.projection.Progress;
import org.tongbao.query.projection.store.SetAsideTable.Reason;

/**
 * Applies a batch that failed as a whole document by document, each behind a savepoint. The entries
 * of a document that fails again are put aside together, so that the stream goes on.
 */
final class CarefulApplication {

  private static final Logger LOG = Logger.getLogger(CarefulApplication.class);

  private final Connection connection;
  private final Instant stamp;
  private final List<FactRefresh> factRefreshes;
  private final @Nullable Cause cause;

  /**
   * @param cause of all changes; null where each closing record tells its own
   */
  CarefulApplication(
      Connection connection,
      Instant stamp,
      List<FactRefresh> factRefreshes,
      @Nullable Cause cause) {
    this.connection = connection;
    this.stamp = stamp;
    this.factRefreshes = factRefreshes;
    this.cause = cause;
  }

  Progress apply(List<LogEntry> entries) throws SQLException {
    Progress progress = Progress.NONE;
    for (List<LogEntry> ofDocument : byDocument(entries)) {
      progress = progress.plus(applyOrPutAside(ofDocument));
    }
    return progress;
  }

  private Progress applyOrPutAside(List<LogEntry> ofDocument) throws SQLException {
    Savepoint before = connection.setSavepoint();
    Progress progress;
    try {
      progress = new BatchApplication(connection, stamp, factRefreshes, cause).apply(ofDocument);
    } catch (SQLException | RuntimeException e) {
      if (!Refusal.isRefusal(e)) {
        throw e;
      }
      connection.rollback(before);
      progress = putAside(ofDocument, e);
    }
    connection.releaseSavepoint(before);
    return progress;
  }

  private Progress putAside(List<LogEntry> ofDocument, Exception refusal) throws SQLException {
    LOG.errorf(
        refusal,
        "%d records of document %s cannot be applied and are put aside, from %s on;"
            + " table set_aside keeps them",
        (Integer) ofDocument.size(),
        ofDocument.getFirst().message().documentId(),
        ofDocument.getFirst().place());
    new SetAsideTable(connection).add(ofDocument, Reason.NOT_APPLICABLE, refusal.toString(), stamp);
    return new Progress(0, 0, 0, ofDocument.size(), 0);
  }

  private static List<List<LogEntry>> byDocument(List<LogEntry> entries) {
    Map<String, List<LogEntry>> groups = new LinkedHashMap<>();
    for (LogEntry entry : entries) {
      String documentId = entry.message().documentId();
      String group = Objects.requireNonNullElseGet(documentId, () -> entry.place().toString());
      groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(entry);
    }
    return List.copyOf(groups.values());
  }
}
