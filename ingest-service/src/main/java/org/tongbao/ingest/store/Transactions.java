package org.tongbao.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tongbao.ingest.document.StoreUnavailableException;

/** Short transactions of some statements each. */
final class Transactions {

  private final DataSource dataSource;

  Transactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What is done in one transaction. */
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /** Makes a value of a row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** One statement, which is its own transaction. */
  <T> T single(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.in(connection);
    } catch (SQLException e) {
      throw new StoreUnavailableException(e);
    }
  }

  <T> T in(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.in(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StoreUnavailableException(e);
    }
  }

  static <T> Optional<T> first(
      Connection connection, Row<T> reader, String sql, Object... parameters) throws SQLException {
    return all(connection, reader, sql, parameters).stream().findFirst();
  }

  static <T> List<T> all(Connection connection, Row<T> reader, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
      ResultSet rows = statement.executeQuery();
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    }
  }

  static int update(Connection connection, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
