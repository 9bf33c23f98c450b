package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
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

  private static final String EMPTY =
      """
      truncate event_version, event_record, document_version, dead_letter, set_aside,
        projection_offset
      """;

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

  /**
   * Forgets everything but the change log, whose cursors and stamps go on, so that nobody who reads
   * it meets a cursor twice.
   */
  public void empty() throws SQLException {
    inTransaction(
        (connection, _) -> {
          try (Statement truncate = connection.createStatement()) {
            truncate.execute(EMPTY);
          }
          for (FactRefresh refresh : factRefreshes) {
            refresh.clear(connection);
          }
          return Progress.NONE;
        });
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
              new BatchApplication(connection, stamp, factRefreshes).apply(batch.entries()));
    } catch (SQLException | RuntimeException e) {
      if (!Refusal.isRefusal(e)) {
        throw e;
      }
      LOG.warnf("a batch is applied document by document, since as a whole it failed: %s", e);
      return apply(
          batch,
          expected,
          (connection, stamp) ->
              new CarefulApplication(connection, stamp, factRefreshes).apply(batch.entries()));
    }
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

  private <E extends Exception> Progress inTransaction(Work<E> work) throws SQLException, E {
    try (Connection connection = dataSource.getConnection()) {
      try {
        Instant stamp = ProjectionTransaction.begin(connection, transactionTimeout, idleTimeout);
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
  private interface Work<E extends Exception> {
    Progress run(Connection connection, Instant stamp) throws SQLException, E;
  }
}
