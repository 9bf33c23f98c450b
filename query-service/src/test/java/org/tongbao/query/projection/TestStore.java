package org.tongbao.query.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.tongbao.contract.topic.Topic;
import org.tongbao.embedded.DatabaseAccess;
import org.tongbao.testing.Infrastructure;

/** A fresh database with the read store's tables, and plain questions to it. */
public final class TestStore {

  private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

  public TestStore() {
    DatabaseAccess access = Infrastructure.shared().newDatabase();
    dataSource.setUrl(access.jdbcUrl());
    dataSource.setUser(access.username());
    dataSource.setPassword(access.password());
    dataSource.setCurrentSchema("query");
    Flyway.configure()
        .dataSource(dataSource)
        .schemas("query")
        .defaultSchema("query")
        .load()
        .migrate();
  }

  /**
   * As one that has read all that stands in the topics: a projection into it passes over what other
   * tests have left.
   */
  public TestStore startAtEnd(String bootstrapServers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      Map<String, TopicDescription> topics =
          admin
              .describeTopics(
                  List.of(Topic.CAMPAIGN_EVENTS.topicName(), Topic.DEAD_LETTERS.topicName()))
              .allTopicNames()
              .get();
      Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
      topics.forEach(
          (name, topic) ->
              topic
                  .partitions()
                  .forEach(
                      info ->
                          partitions.put(
                              new TopicPartition(name, info.partition()), OffsetSpec.latest())));
      admin
          .listOffsets(partitions)
          .all()
          .get()
          .forEach(
              (partition, end) ->
                  execute(
                      "insert into projection_offset (topic, partition, topic_id, next_offset)"
                          + " values ('%s', %d, '%s', %d)"
                              .formatted(
                                  partition.topic(),
                                  partition.partition(),
                                  Objects.requireNonNull(topics.get(partition.topic())).topicId(),
                                  end.offset())));
      return this;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** Each row as its columns with a blank between; null as "-". Parameters replace {@code ?}. */
  public List<String> rows(String sql, String... parameters) {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      List<String> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          List<String> columns = new ArrayList<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            columns.add(result.getString(i) == null ? "-" : result.getString(i));
          }
          rows.add(String.join(" ", columns));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Kind and cause of each change row of a document. */
  public List<String> changes(SampleDocument document) {
    return rows(
        "select kind, cause from change_log where document_id = ? order by cursor", document.id());
  }

  /** The values of the figures that stand, in the order of the text. */
  public List<String> standing(SampleDocument document) {
    return rows(
        """
        select r.value from event_version v join event_record r using (event_id, full_hash)
        where v.known_to is null and v.document_id = ? order by v.ordinal
        """,
        document.id());
  }
}
