package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.query.projection.StandingDocument;

/** What each document said when: cleaned text and metadata as intervals. */
final class DocumentVersionTable {

  private static final RowSet<DocumentRecord> IDS =
      new RowSet<DocumentRecord>().text("document_id", DocumentRecord::id);

  /** A difference in any of these begins a new interval. */
  private static final RowSet<DocumentRecord> SAID =
      new RowSet<DocumentRecord>()
          .text("document_id", DocumentRecord::id)
          .text("revision", DocumentRecord::revision)
          .text("engine_version", DocumentRecord::engineVersion)
          .text("text", DocumentRecord::text)
          .text("title", d -> d.source().title())
          .text("publisher", d -> d.source().publisher())
          .text("url", d -> d.source().url())
          .text("published_at", d -> text(d.source().publishedAt()))
          .text("path", d -> d.source().path())
          .text("collection", DocumentRecord::collection)
          .text("author", DocumentRecord::author)
          .codes("flags", DocumentRecord::flags);

  private static final RowSet<DocumentRecord> ROWS =
      new RowSet<DocumentRecord>()
          .text("document_id", DocumentRecord::id)
          .text("revision", DocumentRecord::revision)
          .text("engine_version", DocumentRecord::engineVersion)
          .text("text", DocumentRecord::text)
          .text("title", d -> d.source().title())
          .text("publisher", d -> d.source().publisher())
          .text("url", d -> d.source().url())
          .text("published_at", d -> text(d.source().publishedAt()))
          .with("published_day", "date", d -> day(d.source().publishedAt()))
          .text("path", d -> d.source().path())
          .text("collection", DocumentRecord::collection)
          .text("author", DocumentRecord::author)
          .codes("flags", DocumentRecord::flags)
          .text("raw_topic_id", d -> d.raw().topicId())
          .with("raw_partition", "int4", d -> d.raw().partition())
          .with("raw_offset", "int8", d -> d.raw().offset());

  private static final RowSet<DocumentRecord> PLACES =
      new RowSet<DocumentRecord>()
          .text("document_id", DocumentRecord::id)
          .text("topic_id", d -> d.raw().topicId())
          .with("partition", "int4", d -> d.raw().partition())
          .with("place", "int8", d -> d.raw().offset());

  private static final String STANDING =
      """
      select document_id, revision, engine_version, raw_topic_id, raw_partition, raw_offset
      from document_version where known_to is null and document_id = any (?)
      """;

  private static final String END_WITHDRAWN =
      """
      update document_version d set known_to = ? from %s
      where d.known_to is null and d.document_id = n.document_id
      returning d.document_id
      """
          .formatted(IDS.as("n"));

  private static final String END_DIFFERENT =
      """
      update document_version d set known_to = ? from %s
      where d.known_to is null and d.document_id = n.document_id
        and (d.revision, d.engine_version, d.text, d.title, d.publisher, d.url, d.published_at,
             d.path, d.collection, d.author, d.flags)
          is distinct from
            (n.revision, n.engine_version, n.text, n.title, n.publisher, n.url, n.published_at,
             n.path, n.collection, n.author, string_to_array(n.flags, ','))
      """
          .formatted(SAID.as("n"));

  private static final String OPEN =
      """
      insert into document_version (%s, known_from) select %s, ? from %s
      where not exists (
        select from document_version d where d.known_to is null and d.document_id = n.document_id)
      returning document_id
      """
          .formatted(ROWS.names(), ROWS.from("n"), ROWS.as("n"));

  private static final String MOVE =
      """
      update document_version d
      set raw_topic_id = n.topic_id, raw_partition = n.partition, raw_offset = n.place from %s
      where d.known_to is null and d.document_id = n.document_id
        and (d.raw_topic_id, d.raw_partition, d.raw_offset)
          is distinct from (n.topic_id, n.partition, n.place)
      """
          .formatted(PLACES.as("n"));

  private final Connection connection;

  DocumentVersionTable(Connection connection) {
    this.connection = connection;
  }

  Map<String, StandingDocument> standing(Collection<String> documentIds) throws SQLException {
    Map<String, StandingDocument> standing = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(STANDING)) {
      select.setArray(1, connection.createArrayOf("text", documentIds.toArray(String[]::new)));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          standing.put(
              rows.getString(1),
              new StandingDocument(
                  rows.getString(1),
                  rows.getString(2),
                  rows.getString(3),
                  new RawPlace(rows.getString(4), rows.getInt(5), rows.getLong(6))));
        }
      }
    }
    return standing;
  }

  /** Returns the documents that now say something else than before. */
  Set<String> apply(List<DocumentRecord> closings, Instant stamp) throws SQLException {
    List<DocumentRecord> withdrawn = closings.stream().filter(DocumentRecord::withdrawn).toList();
    List<DocumentRecord> standing = closings.stream().filter(d -> !d.withdrawn()).toList();
    Set<String> changed = new HashSet<>();
    if (!withdrawn.isEmpty()) {
      changed.addAll(returning(END_WITHDRAWN, IDS, withdrawn, stamp));
    }
    if (!standing.isEmpty()) {
      update(END_DIFFERENT, SAID, standing, stamp);
      changed.addAll(returning(OPEN, ROWS, standing, stamp));
      update(MOVE, PLACES, standing, null);
    }
    return changed;
  }

  private void update(
      String sql,
      RowSet<DocumentRecord> columns,
      List<DocumentRecord> rows,
      @Nullable Instant stamp)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      int parameter = 1;
      if (stamp != null) {
        Stamps.set(update, parameter++, stamp);
      }
      columns.bind(update, parameter, rows);
      update.executeUpdate();
    }
  }

  private Set<String> returning(
      String sql, RowSet<DocumentRecord> columns, List<DocumentRecord> rows, Instant stamp)
      throws SQLException {
    Set<String> documentIds = new HashSet<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Stamps.set(statement, 1, stamp);
      columns.bind(statement, 2, rows);
      try (ResultSet returned = statement.executeQuery()) {
        while (returned.next()) {
          documentIds.add(returned.getString(1));
        }
      }
    }
    return documentIds;
  }

  private static @Nullable String text(@Nullable PublicationTime time) {
    return time == null ? null : time.text();
  }

  private static @Nullable Object day(@Nullable PublicationTime time) {
    return time == null ? null : time.day();
  }
}
