package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.changelog.ChangeLog;
import org.tongbao.query.projection.Batch;
import org.tongbao.query.projection.CommitGate;
import org.tongbao.query.projection.FactRefresh;
import org.tongbao.query.projection.LogPartition;
import org.tongbao.query.projection.LogPosition;
import org.tongbao.query.projection.Progress;
import org.tongbao.query.projection.StalePositionException;

/** The tables of the projection. A failed call leaves nothing behind. */
public final class ProjectionStore {

  private static final Logger LOG = Logger.getLogger(ProjectionStore.class);

  private final DataSource dataSource;
  private final Duration transactionTimeout;
  private final Duration idleTimeout;
  private final List<FactRefresh> factRefreshes;
  private final CommitGate gate;

  /**
   * @param transactionTimeout after which PostgreSQL ends a transaction, its wait for the lock
   *     included
   * @param idleTimeout after which PostgreSQL ends a transaction whose client is silent
   */
  public ProjectionStore(
      DataSource dataSource,
      Duration transactionTimeout,
      Duration idleTimeout,
      List<FactRefresh> factRefreshes,
      CommitGate gate) {
    this.dataSource = dataSource;
    this.transactionTimeout = transactionTimeout;
    this.idleTimeout = idleTimeout;
    this.factRefreshes = List.copyOf(factRefreshes);
    this.gate = gate;
  }

  /** Empty before the first {@link #begin}. */
  public Map<LogPartition, LogPosition> positions() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return new PositionTable(connection).all();
    }
  }

  /** Notes where reading begins, unless another writer has done so. */
  public void begin(Map<LogPartition, LogPosition> beginnings) throws SQLException {
    inTransaction(
        (connection, _) -> {
          new PositionTable(connection).begin(beginnings);
          return Progress.NONE;
        });
  }

  /**
   * Applies all of a batch in one transaction, and puts aside what cannot be applied.
   *
   * @param expected the positions as last known
   * @throws StalePositionException where another writer was faster
   * @throws SQLException where the database did not do its part; the batch can be tried again
   */
  public Progress apply(Batch batch, Map<LogPartition, LogPosition> expected)
      throws SQLException, StalePositionException {
    try {
      return apply(
          batch,
          expected,
          (connection, stamp) ->
              new BatchApplication(connection, stamp, factRefreshes, null).apply(batch.entries()));
    } catch (SQLException | RuntimeException e) {
      if (!Refusal.isRefusal(e)) {
        throw e;
      }
      LOG.warnf("a batch is applied document by document, since as a whole it failed: %s", e);
      return apply(
          batch,
          expected,
          (connection, stamp) ->
              new CarefulApplication(connection, stamp, factRefreshes, null)
                  .apply(batch.entries()));
    }
  }

  /** Makes the facts anew where another release made them by other rules. */
  public void keepRules(Duration timeout) throws SQLException {
    boolean other = false;
    try (Connection connection = dataSource.getConnection()) {
      for (FactRefresh refresh : factRefreshes) {
        other |= refresh.isByOtherRules(connection);
      }
    }
    if (other) {
      LOG.info("the facts are made anew by the rules of this release");
      Progress progress = rebuildFacts(timeout);
      LOG.infof("the facts are made anew; %d changes", (Integer) progress.changes());
    }
  }

  /** Makes evidence searchable that another release stored without it, or folded otherwise. */
  public void keepSearch() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      if (!new SearchRefill(connection).isNeeded()) {
        return;
      }
    }
    LOG.info("the evidence of stored events is made searchable");
    AtomicReference<SearchRefill.@Nullable Searchable> last = new AtomicReference<>();
    do {
      inTransaction(
          (connection, _) -> {
            SearchRefill refill = new SearchRefill(connection);
            last.set(refill.fillBehind(last.get()));
            if (last.get() == null) {
              refill.finish();
            }
            return Progress.NONE;
          });
    } while (last.get() != null);
  }

  /** Makes the facts anew from what stands, in one transaction that may take so long. */
  public Progress rebuildFacts(Duration timeout) throws SQLException {
    return inTransaction(timeout, (connection, stamp) -> rebuildFacts(connection, stamp));
  }

  /** A new epoch: cursors of the change log mean something else from now on. */
  public String renewEpoch() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement update = connection.createStatement();
        ResultSet row =
            update.executeQuery(
                "update change_log_epoch set epoch = gen_random_uuid()::text returning epoch")) {
      row.next();
      return row.getString(1);
    }
  }

  /** A rebuild of these tables from the log. */
  public RebuildStore rebuild(Duration timeout) {
    return new RebuildStore(this, factRefreshes, timeout);
  }

  Connection connection() throws SQLException {
    return dataSource.getConnection();
  }

  Progress rebuildFacts(Connection connection, Instant stamp) throws SQLException {
    ChangeLog changes = new ChangeLog();
    for (FactRefresh refresh : factRefreshes) {
      refresh.rebuild(connection, stamp, changes);
    }
    new ChangeLogTable(connection).append(changes.changes(), stamp);
    if (!changes.changes().isEmpty()) {
      StampTable.note(connection, stamp);
    }
    return new Progress(0, 0, 0, 0, changes.changes().size());
  }

  private Progress apply(
      Batch batch, Map<LogPartition, LogPosition> expected, Work<RuntimeException> application)
      throws SQLException, StalePositionException {
    return this.<StalePositionException>inTransaction(
        (connection, stamp) -> {
          new PositionTable(connection).advance(expected, batch.next());
          Progress progress = application.run(connection, stamp);
          gate.pass(batch);
          return progress;
        });
  }

  <E extends Exception> Progress inTransaction(Work<E> work) throws SQLException, E {
    return inTransaction(transactionTimeout, work);
  }

  <E extends Exception> Progress inTransaction(Duration timeout, Work<E> work)
      throws SQLException, E {
    try (Connection connection = dataSource.getConnection()) {
      try {
        Instant stamp = ProjectionTransaction.begin(connection, timeout, idleTimeout);
        Progress progress = work.run(connection, stamp);
        connection.commit();
        connection.setAutoCommit(true);
        return progress;
      } catch (Throwable failure) {
        undo(connection, failure);
        throw failure;
      }
    }
  }

  /** Where even this fails the connection is gone, and PostgreSQL has undone everything itself. */
  private static void undo(Connection connection, Throwable failure) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  @FunctionalInterface
  interface Work<E extends Exception> {
    Progress run(Connection connection, Instant stamp) throws SQLException, E;
  }
}
