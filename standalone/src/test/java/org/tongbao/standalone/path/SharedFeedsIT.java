package org.tongbao.standalone.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.topic.MalformedRecordException;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.contract.topic.Topic;
import org.tongbao.embedded.DatabaseAccess;
import org.tongbao.testing.Infrastructure;

/** Replicas of ingest as they are shipped, which share sources on loopback. */
class SharedFeedsIT {

  private static final boolean LONG = "long".equals(System.getProperty("tongbao.scale"));
  private static final int SITES = LONG ? 1_000 : 60;
  private static final int ARTICLES = 10;
  private static final int CONCURRENT_POLLS = 8;
  private static final Duration HOST_DELAY = Duration.ofMillis(100);

  private static final Duration PATIENCE = Duration.ofMinutes(LONG ? 15 : 3);

  @TempDir Path folder;

  private final DatabaseAccess database = Infrastructure.shared().newDatabase();
  private final Topics topics = new Topics(Infrastructure.shared().bootstrapServers());

  @Test
  void oneOfTwoReplicasIsKilledAndTheOtherPollsOn() throws Exception {
    try (NewsSites sites = new NewsSites(SITES, ARTICLES);
        ServiceProcess first = start(sites, "first", QUICK);
        ServiceProcess second = start(sites, "second", QUICK)) {
      add(first, sites);
      await().atMost(PATIENCE).until(() -> sites.all().stream().allMatch(s -> s.polls() > 1));
      int takenBefore = taken(sites).size();
      long killedNanos = System.nanoTime();
      first.kill();
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> sites.all().stream().allMatch(s -> s.lastPollNanos() > killedNanos));
      Duration taking = Duration.ofNanos(System.nanoTime() - killedNanos);
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> rows("ingest.feed_item WHERE taken") == (long) SITES * ARTICLES);

      Map<String, Integer> taken = taken(sites);
      long twice = taken.values().stream().filter(times -> times > 1).count();
      System.out.printf(
          "%d sources on two replicas, one killed after %d of %d articles: all sources polled again after %d ms, %d articles taken, %d of them twice%n",
          SITES, takenBefore, SITES * ARTICLES, taking.toMillis(), taken.size(), twice);
      assertThat(takenBefore).as("the kill comes while articles come").isLessThan(SITES * ARTICLES);
      for (NewsSites.Site site : sites.all()) {
        assertThat(taken).containsKeys(site.articleAddresses().toArray(String[]::new));
        assertThat(site.mostAtOnce()).isEqualTo(1);
        assertThat(site.shortestPause()).isGreaterThanOrEqualTo(HOST_DELAY);
      }
      // A poll of the killed replica takes what the feed showed since the poll before.
      assertThat(twice).isLessThanOrEqualTo(CONCURRENT_POLLS * (long) ARTICLES);
      assertThat(taken.values()).allMatch(times -> times <= 2);
      assertThat(second.api().isReady()).isTrue();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "tongbao.scale", matches = "long")
  void aThousandSourcesAtRestCostLittle() throws Exception {
    try (NewsSites sites = new NewsSites(SITES, 1);
        ServiceProcess replica = start(sites, "rest", Map.of())) {
      add(replica, sites);
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> rows("ingest.feed_item WHERE taken") == SITES);
      int pollsBefore = sites.all().stream().mapToInt(NewsSites.Site::polls).sum();
      double cpuBefore = cpuSeconds(replica.pid());
      Thread.sleep(Duration.ofMinutes(1));
      double cpuSeconds = cpuSeconds(replica.pid()) - cpuBefore;
      long residentMebibytes = residentKibibytes(replica.pid()) >> 10;
      int polls = sites.all().stream().mapToInt(NewsSites.Site::polls).sum() - pollsBefore;

      System.out.printf(
          "%d sources on one replica, a minute at rest: %d polls, %.1f s of CPU, %d MiB resident%n",
          SITES, polls, cpuSeconds, residentMebibytes);
      assertThat(cpuSeconds).isLessThan(20);
      assertThat(residentMebibytes).isLessThan(700);
    }
  }

  private static final Map<String, String> QUICK =
      Map.of(
          "TONGBAO_INGEST_POLLING_SHORTEST_INTERVAL",
          LONG ? "20S" : "3S",
          "TONGBAO_INGEST_POLLING_LONGEST_INTERVAL",
          LONG ? "40S" : "6S",
          "TONGBAO_INGEST_POLLING_HOST_DELAY",
          HOST_DELAY.toMillis() + "MS",
          "TONGBAO_INGEST_POLLING_CONCURRENT_POLLS",
          Integer.toString(CONCURRENT_POLLS));

  private ServiceProcess start(NewsSites sites, String name, Map<String, String> own) {
    Map<String, String> settings = new HashMap<>(own);
    settings.put("KAFKA_BOOTSTRAP_SERVERS", topics.bootstrapServers());
    settings.put("TONGBAO_REPLICATION", "single");
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    settings.put("QUARKUS_DATASOURCE_USERNAME", database.username());
    settings.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    settings.put("TONGBAO_INGEST_POLLING_ALLOWED_ADDRESSES", sites.allowedAddresses());
    return ServiceProcess.start("ingest", folder.resolve(name), settings);
  }

  private static void add(ServiceProcess replica, NewsSites sites) {
    Api.Answer answer = replica.api().post("v1/feeds/opml", "text/x-opml", sites.opml());
    JsonNode body = answer.body();
    assertThat(body.path("added").asInt()).as("%s", answer).isEqualTo(SITES);
  }

  /** How often each article of the sites stands on the topic. */
  private Map<String, Integer> taken(NewsSites sites) throws MalformedRecordException {
    List<String> mine = sites.all().stream().map(site -> "http://" + site.address()).toList();
    Map<String, Integer> taken = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> record : topics.committed(Topic.RAW_DOCUMENTS)) {
      RawDocument document =
          RawDocumentRecords.read(record.key(), record.headers(), record.value());
      String url = String.valueOf(document.url());
      if (mine.contains(url.replaceFirst("/a/.*", ""))) {
        taken.merge(url, 1, Integer::sum);
      }
    }
    return taken;
  }

  private long rows(String from) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Of user and system; Linux counts in hundredths of a second. */
  private static double cpuSeconds(long pid) throws Exception {
    String stat = Files.readString(Path.of("/proc/%d/stat".formatted(pid)), StandardCharsets.UTF_8);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
  }

  private static long residentKibibytes(long pid) throws Exception {
    return Files.readAllLines(Path.of("/proc/%d/status".formatted(pid))).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow();
  }
}
