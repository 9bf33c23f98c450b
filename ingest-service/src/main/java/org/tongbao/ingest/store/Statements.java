package org.tongbao.ingest.store;

import java.util.Optional;
import javax.sql.DataSource;

/** Single statements, each its own transaction, with text parameters. */
final class Statements {

  private final Transactions transactions;

  Statements(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  <T> Optional<T> first(String sql, Transactions.Row<T> reader, String... parameters) {
    return transactions.single(
        connection -> Transactions.first(connection, reader, sql, (Object[]) parameters));
  }

  void update(String sql, String... parameters) {
    transactions.single(connection -> Transactions.update(connection, sql, (Object[]) parameters));
  }
}
