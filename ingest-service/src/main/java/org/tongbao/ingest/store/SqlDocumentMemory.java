package org.tongbao.ingest.store;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.tongbao.contract.Sha256;
import org.tongbao.ingest.identity.DocumentMemory;
import org.tongbao.ingest.identity.KnownDocument;

/** Addresses and documents in the tables {@code document_alias} and {@code document}. */
public final class SqlDocumentMemory implements DocumentMemory {

  private static final String FIND =
      """
      SELECT a.address, a.document_id AS named, d.document_id, d.title, d.from_page, d.withdrawn, d.joined_to
      FROM ingest.document_alias a LEFT JOIN ingest.document d USING (document_id)
      WHERE a.address_hash = ANY (?)
      UNION ALL
      SELECT NULL, NULL, document_id, title, from_page, withdrawn, joined_to
      FROM ingest.document WHERE document_id = ANY (?)
      """;

  private static final String REMEMBER =
      """
      INSERT INTO ingest.document (document_id, title, from_page) VALUES (?, ?, ?)
      ON CONFLICT (document_id) DO UPDATE SET
        title = excluded.title, from_page = document.from_page OR excluded.from_page,
        withdrawn = document.withdrawn AND NOT ?
      """;

  private static final String ALIASES =
      """
      INSERT INTO ingest.document_alias (address_hash, address, document_id)
      SELECT hash, address, ? FROM unnest(?, ?) AS seen (hash, address)
      ON CONFLICT (address_hash) DO NOTHING
      """;

  private static final String WITHDRAW =
      """
      INSERT INTO ingest.document (document_id, from_page, withdrawn) VALUES (?, false, true)
      ON CONFLICT (document_id) DO UPDATE SET withdrawn = true
      """;

  /** Two joins at once could lead in a circle. */
  private static final String ONE_AT_A_TIME =
      "SELECT pg_advisory_xact_lock(hashtext('ingest.document join'))";

  /** Each with the document that is joined to, and then the joined one. */
  private static final List<String> JOIN =
      List.of(
          "UPDATE ingest.document_alias SET document_id = ? WHERE document_id = ?",
          "UPDATE ingest.document SET joined_to = ? WHERE joined_to = ?",
          """
          INSERT INTO ingest.document (joined_to, document_id, from_page, withdrawn)
          VALUES (?, ?, false, true)
          ON CONFLICT (document_id) DO UPDATE SET withdrawn = true, joined_to = excluded.joined_to
          """);

  private final Transactions transactions;

  public SqlDocumentMemory(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public Found find(Collection<String> addresses, Collection<String> documentIds) {
    return transactions.single(
        connection -> {
          Map<String, String> byAddress = new HashMap<>();
          Map<String, KnownDocument> byId = new HashMap<>();
          try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setArray(1, hashes(connection, addresses));
            find.setArray(2, connection.createArrayOf("text", documentIds.toArray()));
            ResultSet row = find.executeQuery();
            while (row.next()) {
              if (row.getString("address") != null) {
                byAddress.put(row.getString("address"), row.getString("named"));
              }
              if (row.getString("document_id") != null) {
                byId.put(row.getString("document_id"), read(row));
              }
            }
          }
          return new Found(byAddress, byId);
        });
  }

  @Override
  public Optional<KnownDocument> find(String documentId) {
    return Optional.ofNullable(find(List.of(), List.of(documentId)).byId().get(documentId));
  }

  @Override
  public void remember(KnownDocument document, Collection<String> addresses, boolean bringBack) {
    transactions.in(
        connection -> {
          try (PreparedStatement remember = connection.prepareStatement(REMEMBER)) {
            remember.setString(1, document.documentId());
            remember.setString(2, document.title());
            remember.setBoolean(3, document.fromPage());
            remember.setBoolean(4, bringBack);
            remember.executeUpdate();
          }
          return addresses.isEmpty() ? 0 : addAliases(connection, document, addresses);
        });
  }

  @Override
  public void withdraw(String documentId) {
    transactions.single(connection -> Transactions.update(connection, WITHDRAW, documentId));
  }

  @Override
  public Optional<String> join(String documentId, String intoDocumentId) {
    return transactions.in(
        connection -> {
          Transactions.execute(connection, ONE_AT_A_TIME);
          String into = standing(connection, intoDocumentId);
          if (into.equals(documentId)) {
            return Optional.empty();
          }
          for (String step : JOIN) {
            Transactions.update(connection, step, into, documentId);
          }
          return Optional.of(into);
        });
  }

  private static int addAliases(
      Connection connection, KnownDocument document, Collection<String> addresses)
      throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ALIASES)) {
      add.setString(1, document.documentId());
      add.setArray(2, hashes(connection, addresses));
      add.setArray(3, connection.createArrayOf("text", addresses.toArray()));
      return add.executeUpdate();
    }
  }

  /** What the id leads to by now. */
  private static String standing(Connection connection, String documentId) throws SQLException {
    try (PreparedStatement find =
        connection.prepareStatement(
            "SELECT joined_to FROM ingest.document WHERE document_id = ? AND joined_to IS NOT NULL")) {
      find.setString(1, documentId);
      ResultSet row = find.executeQuery();
      return row.next() ? row.getString(1) : documentId;
    }
  }

  private static Array hashes(Connection connection, Collection<String> addresses)
      throws SQLException {
    return connection.createArrayOf(
        "bytea",
        addresses.stream()
            .map(a -> Sha256.digest().digest(a.getBytes(StandardCharsets.UTF_8)))
            .toArray(byte[][]::new));
  }

  private static KnownDocument read(ResultSet row) throws SQLException {
    return new KnownDocument(
        row.getString("document_id"),
        row.getString("title"),
        row.getBoolean("from_page"),
        row.getBoolean("withdrawn"),
        row.getString("joined_to"));
  }
}
