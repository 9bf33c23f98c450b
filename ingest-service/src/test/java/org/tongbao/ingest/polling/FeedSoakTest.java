package org.tongbao.ingest.polling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.topic.MalformedRecordException;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.contract.topic.Topic;
import org.tongbao.ingest.polling.FaultySite.Asked;
import org.tongbao.ingest.polling.FaultySite.Fault;
import org.tongbao.ingest.topic.TopicTail;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** Fifty sites with faults, polled for a while at a pace many times that of life. */
@QuarkusTest
@NeedsInfrastructure
@TestProfile(FeedSoakTest.ManySites.class)
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class FeedSoakTest {

  private static final int SITES = 50;
  private static final Duration HOST_DELAY = Duration.ofMillis(30);
  private static final Duration DURATION =
      "long".equals(System.getProperty("tongbao.scale"))
          ? Duration.ofMinutes(10)
          : Duration.ofSeconds(40);

  /** For a machine that has much else to do. */
  private static final Duration PATIENCE = DURATION.plusMinutes(4);

  private static final long MOST_GROWTH_BYTES = 32L << 20;
  private static final int PARTS = 5;

  private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();
  private static final List<FaultySite> ALL = sites();

  @Inject DataSource dataSource;

  /** The guard is on; each site is an exception of its own. */
  public static final class ManySites implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "tongbao.ingest.polling.allowed-addresses",
          ALL.stream().map(FaultySite::address).collect(Collectors.joining(",")),
          "tongbao.ingest.polling.host-delay",
          HOST_DELAY.toMillis() + "MS",
          "tongbao.ingest.polling.shortest-interval",
          "1S",
          "tongbao.ingest.polling.longest-interval",
          "4S",
          "tongbao.ingest.polling.request-time",
          "3S",
          "tongbao.ingest.polling.concurrent-polls",
          "16");
    }
  }

  @AfterAll
  static void stop() {
    ALL.forEach(FaultySite::close);
    THREADS.shutdownNow();
  }

  @Test
  void everyArticleComesOnceAndNoSiteIsTreatedBadly() throws Exception {
    List<Long> heapBytes = new ArrayList<>();
    try (TopicTail raw = TopicTail.of(Topic.RAW_DOCUMENTS)) {
      Instant start = Instant.now();
      addAll();
      for (int part = 0; part < PARTS; part++) {
        Thread.sleep(DURATION.dividedBy(PARTS));
        heapBytes.add(usedHeap());
      }
      Map<String, Integer> taken = taken(raw);
      while (taken.size() < expected() && Instant.now().isBefore(start.plus(PATIENCE))) {
        Thread.sleep(1_000);
        taken = taken(raw);
      }
      heapBytes.add(usedHeap());

      report(taken, Duration.between(start, Instant.now()), heapBytes);
      assertThat(taken.values()).as("each article once").containsOnly(1);
      Map<String, Integer> all = taken;
      ALL.forEach(site -> assertTaken(site, all));
      assertThat(raw.records()).extracting(ConsumerRecord::key).doesNotHaveDuplicates();
      assertThat(count("ingest.feed_item WHERE taken")).isEqualTo(expected());
      assertThat(count("ingest.document WHERE from_page")).isEqualTo(expected());
      assertThat(count("ingest.host_turn")).isEqualTo(SITES);
      ALL.forEach(FeedSoakTest::assertManners);
      assertThat(heapBytes.getLast() - heapBytes.getFirst())
          .as("heap after collection at %s", heapBytes)
          .isLessThan(MOST_GROWTH_BYTES);
    }
  }

  private long count(String from) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Map<String, Integer> taken(TopicTail raw) throws MalformedRecordException {
    Map<String, Integer> taken = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> taking : raw.records()) {
      RawDocument document =
          RawDocumentRecords.read(taking.key(), taking.headers(), taking.value());
      taken.merge(String.valueOf(document.url()), 1, Integer::sum);
    }
    return taken;
  }

  private static int expected() {
    return ALL.stream().mapToInt(FaultySite::articles).sum();
  }

  private static void addAll() {
    for (FaultySite site : ALL) {
      THREADS.execute(() -> add(site.feed()));
    }
  }

  /** A feed that fails at first is added again, as a person would. */
  private static void add(String feed) {
    for (int attempt = 0; attempt < 10; attempt++) {
      int status =
          given()
              .contentType(ContentType.JSON)
              .body(Map.of("address", feed))
              .post("/v1/feeds")
              .statusCode();
      if (status == 201) {
        return;
      }
    }
  }

  private static void assertTaken(FaultySite site, Map<String, Integer> taken) {
    for (int article = 1; article <= site.articles(); article++) {
      assertThat(taken).as("%s: all articles", site.fault()).containsKey(site.article(article));
    }
  }

  private static void assertManners(FaultySite site) {
    List<Asked> asked =
        site.asked().stream().sorted(Comparator.comparingLong(Asked::start)).toList();
    for (int i = 1; i < asked.size(); i++) {
      Asked before = asked.get(i - 1);
      assertThat(Duration.ofNanos(asked.get(i).start() - before.end()))
          .as("%s: %s after %s", site.fault(), asked.get(i).path(), before.path())
          .isGreaterThanOrEqualTo(HOST_DELAY);
    }
    assertThat(asked).as("as robots.txt says").noneMatch(a -> a.path().startsWith("/private"));
    assertThat(asked.stream().filter(a -> a.path().equals("/robots.txt"))).hasSize(1);
    if (site.fault() == Fault.GONE) {
      assertThat(asked.stream().filter(a -> a.status() == 410)).hasSize(1);
    }
    if (site.fault() == Fault.MOVED) {
      assertThat(asked.stream().filter(a -> a.path().equals("/feed.xml"))).hasSizeLessThan(3);
    }
    if (site.fault() == Fault.TOO_MANY_REQUESTS) {
      assertLeftAlone(asked);
    }
  }

  private static void assertLeftAlone(List<Asked> asked) {
    int refused = 0;
    for (int i = 0; i + 1 < asked.size(); i++) {
      if (asked.get(i).status() == 429) {
        refused++;
        assertThat(Duration.ofNanos(asked.get(i + 1).start() - asked.get(i).end()))
            .as("behind Retry-After")
            .isGreaterThanOrEqualTo(FaultySite.RETRY_AFTER);
      }
    }
    assertThat(refused).isPositive();
  }

  private static void report(Map<String, Integer> taken, Duration duration, List<Long> heapBytes) {
    int requests = ALL.stream().mapToInt(site -> site.asked().size()).sum();
    long notModified =
        ALL.stream().flatMap(s -> s.asked().stream()).filter(a -> a.status() == 304).count();
    System.out.printf(
        "%d sites, %d s: %d requests, %d of them answered 304; %d of %d articles taken, %d twice; MiB of heap %s%n",
        SITES,
        duration.toSeconds(),
        requests,
        notModified,
        taken.size(),
        expected(),
        taken.values().stream().filter(times -> times > 1).count(),
        heapBytes.stream().map(bytes -> bytes >> 20).toList());
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static List<FaultySite> sites() {
    List<FaultySite> sites = new ArrayList<>();
    for (int number = 1; number <= SITES; number++) {
      Fault fault = Fault.values()[number % Fault.values().length];
      sites.add(new FaultySite(number, fault, THREADS));
    }
    return sites;
  }
}
