package org.tongbao.standalone.path;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tongbao.contract.topic.Topic;
import org.tongbao.embedded.DatabaseAccess;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.documents.DocumentFiles;
import org.tongbao.standalone.feeding.FeedMessages;
import org.tongbao.standalone.feeding.FeedTotals;
import org.tongbao.standalone.feeding.Feeder;
import org.tongbao.testing.Infrastructure;

/** Broker, database and the three services; each service can be stopped and started by itself. */
final class Stack implements AutoCloseable {

  static final Path SEEDS = Path.of("..", "seeds", "articles");

  private static final Duration ARRIVAL_TIMEOUT = Duration.ofSeconds(60);

  private final Path folder;
  private final DatabaseAccess database = Infrastructure.shared().newDatabase();
  private final Topics topics = new Topics(Infrastructure.shared().bootstrapServers());
  private ServiceProcess ingest;
  private ServiceProcess extract;
  private volatile ServiceProcess query;

  /**
   * @param folder takes logs and the state of extract
   */
  Stack(Path folder, Map<String, String> extractSettings, Map<String, String> querySettings) {
    this.folder = folder;
    this.ingest = ServiceProcess.start("ingest", folder, settings(Map.of()));
    this.extract = ServiceProcess.start("extract", folder, settings(extractSettings));
    this.query = ServiceProcess.start("query", folder, settings(querySettings));
  }

  Topics topics() {
    return topics;
  }

  Api ingest() {
    return ingest.api();
  }

  Api extract() {
    return extract.api();
  }

  Api query() {
    return query.api();
  }

  ServiceProcess extractProcess() {
    return extract;
  }

  ServiceProcess queryProcess() {
    return query;
  }

  ServiceProcess ingestProcess() {
    return ingest;
  }

  void restartIngest() {
    ingest.close();
    ingest = ServiceProcess.start("ingest", folder, settings(Map.of()));
  }

  void restartExtract(Map<String, String> extractSettings) {
    extract.close();
    extract = ServiceProcess.start("extract", folder, settings(extractSettings));
  }

  void restartQuery(Map<String, String> querySettings) {
    query.close();
    query = ServiceProcess.start("query", folder, settings(querySettings));
  }

  /** As kill -9 does, and a new start. */
  void killAndRestartQuery(Map<String, String> querySettings) {
    query.kill();
    query = ServiceProcess.start("query", folder, settings(querySettings));
  }

  /** Feeds a text under a name, waits until it is settled, and returns its documentId. */
  String feedAndSettle(String name, String text) {
    String documentId = feed(name, text);
    settle();
    return documentId;
  }

  String feed(String name, String text) {
    Api.Answer answer = ingest().postText(name, text);
    if (answer.status() != 202) {
      throw new AssertionError("status %d: %s".formatted(answer.status(), answer.body()));
    }
    return answer.body().path("documentId").asText();
  }

  /** As {@code ./tongbao feed} does, which must have nothing to complain about. */
  void feedFolder(Path documents) throws IOException, InterruptedException {
    PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
    FeedTotals totals =
        new Feeder(LoopbackHttp.client(), ingest().base(), FeedMessages.to(silent))
            .feed(DocumentFiles.find(documents, null), false, fed -> {});
    if (totals.failed() > 0) {
      throw new AssertionError(totals);
    }
  }

  /** Waits until all that was fed has gone through extract and through the projection. */
  void settle() {
    settle(ARRIVAL_TIMEOUT);
  }

  void settle(Duration timeout) {
    await()
        .atMost(timeout)
        // Each look reads the topics from their beginning.
        .pollInterval(timeout.dividedBy(600))
        .until(() -> topics.extractIsCaughtUp() && queryIsCaughtUp());
  }

  /** The ids of the document's events that can be queried. */
  List<String> standing(String documentId) {
    return query().items("v1/events?document=" + documentId).stream()
        .map(item -> item.path("event").path("id").asText())
        .toList();
  }

  List<String> changeKinds(long after, String documentId) {
    return query().changes(after, documentId).stream()
        .map(change -> change.path("kind").asText())
        .toList();
  }

  /** Whether the projection has applied the last record of each partition. */
  private boolean queryIsCaughtUp() throws SQLException {
    Map<String, Long> last = new HashMap<>();
    for (Topic topic : List.of(Topic.CAMPAIGN_EVENTS, Topic.DEAD_LETTERS)) {
      for (ConsumerRecord<String, byte[]> record : topics.committed(topic)) {
        last.merge(record.topic() + "/" + record.partition(), record.offset(), Math::max);
      }
    }
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        PreparedStatement offsets =
            connection.prepareStatement(
                "SELECT topic, partition, next_offset FROM query.projection_offset");
        ResultSet row = offsets.executeQuery()) {
      while (row.next()) {
        String partition = row.getString("topic") + "/" + row.getInt("partition");
        if (row.getLong("next_offset") > last.getOrDefault(partition, -1L)) {
          last.remove(partition);
        }
      }
      return last.isEmpty();
    }
  }

  private Map<String, String> settings(Map<String, String> own) {
    Map<String, String> settings = new HashMap<>();
    settings.put("KAFKA_BOOTSTRAP_SERVERS", topics.bootstrapServers());
    settings.put("TONGBAO_REPLICATION", "single");
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    settings.put("QUARKUS_DATASOURCE_USERNAME", database.username());
    settings.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    settings.put("TONGBAO_EXTRACT_STATE_DIRECTORY", folder.resolve("extract-state").toString());
    settings.putAll(own);
    return settings;
  }

  /** The one document, as the query service shows it. */
  JsonNode document(String documentId) {
    return query().get("v1/documents/" + documentId).body();
  }

  @Override
  public void close() {
    query.close();
    extract.close();
    ingest.close();
  }
}
