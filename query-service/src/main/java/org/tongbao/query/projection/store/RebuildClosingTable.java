package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.contract.topic.MalformedRecordException;
import org.tongbao.contract.topic.Topic;
import org.tongbao.query.projection.LogEntry;
import org.tongbao.query.projection.LogPartition;
import org.tongbao.query.projection.LogPlace;
import org.tongbao.query.projection.Message.DocumentClosed;

/** The last closing record of each document, while the log is read again. */
final class RebuildClosingTable {

  private static final String TOPIC = Topic.CAMPAIGN_EVENTS.topicName();

  private static final String KEEP =
      """
      insert into rebuild_closing (document_id, partition, record_offset, topic_id, record_value)
      values (?, ?, ?, ?, ?)
      on conflict (document_id) do update set partition = excluded.partition,
        record_offset = excluded.record_offset, topic_id = excluded.topic_id,
        record_value = excluded.record_value
      """;

  private static final String AFTER =
      """
      select partition, record_offset, topic_id, record_value from rebuild_closing
      where document_id > ? order by document_id limit ?
      """;

  private static final String ORPHANS =
      """
      select document_id from (
        select document_id from document_version where known_to is null
        union select document_id from event_version where known_to is null) standing
      where not exists (
        select from rebuild_closing c where c.document_id = standing.document_id)
      order by document_id limit ?
      """;

  private final Connection connection;

  RebuildClosingTable(Connection connection) {
    this.connection = connection;
  }

  void keep(List<LogEntry> entries) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
      for (LogEntry entry : entries) {
        if (entry.message() instanceof DocumentClosed(DocumentRecord closing)) {
          insert.setString(1, closing.id());
          insert.setInt(2, entry.place().partition().number());
          insert.setLong(3, entry.place().offset());
          insert.setString(4, entry.place().topicId());
          insert.setBytes(5, entry.value());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /** By document. */
  List<LogEntry> after(String documentId, int limit) throws SQLException {
    List<LogEntry> closings = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(AFTER)) {
      select.setString(1, documentId);
      select.setInt(2, limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          LogPartition partition = new LogPartition(TOPIC, rows.getInt(1));
          LogPlace place = new LogPlace(partition, rows.getString(3), rows.getLong(2));
          byte[] value = rows.getBytes(4);
          closings.add(new LogEntry(place, null, null, value, closed(value)));
        }
      }
    }
    return closings;
  }

  /** Documents that stand and have no closing record in the log, as if they were withdrawn. */
  List<LogEntry> orphans(int limit) throws SQLException {
    List<LogEntry> orphans = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(ORPHANS)) {
      select.setInt(1, limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          LogPlace place = new LogPlace(new LogPartition(TOPIC, 0), "", 0);
          DocumentClosed gone = new DocumentClosed(gone(rows.getString(1)));
          orphans.add(new LogEntry(place, null, null, null, gone));
        }
      }
    }
    return orphans;
  }

  private static DocumentClosed closed(byte[] value) {
    try {
      return new DocumentClosed(CampaignEventRecords.readDocument(value));
    } catch (MalformedRecordException e) {
      throw new IllegalStateException("a closing record that was read before is unreadable", e);
    }
  }

  private static DocumentRecord gone(String documentId) {
    return new DocumentRecord(
        DocumentRecord.TYPE,
        documentId,
        "0".repeat(16),
        "0".repeat(16),
        null,
        Source.UNKNOWN,
        null,
        List.of(),
        new RawPlace("", 0, 0),
        true);
  }
}
