package org.tongbao.ingest.store;

import javax.sql.DataSource;
import org.tongbao.ingest.document.OpenLetters;

/** Open dead letters in the table {@code open_letter}. */
public final class SqlOpenLetters implements OpenLetters {

  private final Statements statements;

  public SqlOpenLetters(DataSource dataSource) {
    this.statements = new Statements(dataSource);
  }

  @Override
  public boolean contains(String documentId) {
    return statements
        .first(
            "SELECT 1 FROM ingest.open_letter WHERE document_id = ?",
            row -> row.getInt(1),
            documentId)
        .isPresent();
  }

  @Override
  public void add(String documentId) {
    statements.update(
        "INSERT INTO ingest.open_letter (document_id) VALUES (?) ON CONFLICT DO NOTHING",
        documentId);
  }

  @Override
  public void remove(String documentId) {
    statements.update("DELETE FROM ingest.open_letter WHERE document_id = ?", documentId);
  }
}
