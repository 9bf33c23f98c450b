package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.query.projection.LogEntry;
import org.tongbao.query.projection.Message.LetterCleared;
import org.tongbao.query.projection.Message.LetterWritten;

/** The dead letters that stand: the last word on each key counts. */
final class DeadLetterTable {

  private record Key(String stage, String documentId) {}

  private static final RowSet<Key> KEYS =
      new RowSet<Key>().text("stage", Key::stage).text("document_id", Key::documentId);

  private static final String DELETE =
      """
      delete from dead_letter d using %s
      where d.stage = n.stage and d.document_id = n.document_id
      """
          .formatted(KEYS.as("n"));

  private static final String INSERT =
      """
      insert into dead_letter (stage, document_id, revision, reason, detail, causes, raw_topic_id,
        raw_partition, raw_offset, title, publisher, url, published_at, path, failed_at, stored_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Connection connection;

  DeadLetterTable(Connection connection) {
    this.connection = connection;
  }

  void apply(List<LogEntry> entries, Instant stamp) throws SQLException {
    Map<Key, @Nullable DeadLetter> last = new LinkedHashMap<>();
    for (LogEntry entry : entries) {
      if (entry.message() instanceof LetterWritten(DeadLetter letter)) {
        last.put(new Key(letter.stage().wireName(), letter.documentId()), letter);
      } else if (entry.message() instanceof LetterCleared(String stage, String documentId)) {
        last.put(new Key(stage, documentId), null);
      }
    }
    if (!last.isEmpty()) {
      delete(List.copyOf(last.keySet()));
      insert(last.values().stream().filter(Objects::nonNull).toList(), stamp);
    }
  }

  private void delete(List<Key> keys) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      KEYS.bind(delete, 1, keys);
      delete.executeUpdate();
    }
  }

  private void insert(List<DeadLetter> letters, Instant stamp) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (DeadLetter letter : letters) {
        bind(insert, letter, stamp);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void bind(PreparedStatement insert, DeadLetter letter, Instant stamp)
      throws SQLException {
    RawPlace raw = letter.raw();
    insert.setString(1, letter.stage().wireName());
    insert.setString(2, letter.documentId());
    insert.setString(3, letter.revision());
    insert.setString(4, letter.reason().name());
    insert.setString(5, letter.detail());
    insert.setArray(6, connection.createArrayOf("text", letter.causes().toArray(String[]::new)));
    insert.setString(7, raw == null ? null : raw.topicId());
    insert.setObject(8, raw == null ? null : raw.partition(), java.sql.Types.INTEGER);
    insert.setObject(9, raw == null ? null : raw.offset(), java.sql.Types.BIGINT);
    insert.setString(10, letter.source().title());
    insert.setString(11, letter.source().publisher());
    insert.setString(12, letter.source().url());
    insert.setString(
        13, letter.source().publishedAt() == null ? null : letter.source().publishedAt().text());
    insert.setString(14, letter.source().path());
    Stamps.set(insert, 15, letter.failedAt());
    Stamps.set(insert, 16, stamp);
  }
}
