package org.tongbao.standalone.path;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.contract.topic.CloudEventHeaders;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.contract.topic.Topic;
import org.tongbao.standalone.Tongbao;
import org.tongbao.testing.Crawl;

/**
 * A whole crawl poured in by {@code ./tongbao feed}, which is killed half way, as is ingest, and
 * goes on. Nothing is lost. Once for each kill at most the batch that was under way is published
 * twice; extract passes over it, so every event stands once.
 */
class CrawlIT {

  private static final boolean IS_LONG = "long".equals(System.getProperty("tongbao.scale"));
  private static final int PAGES = IS_LONG ? 10_000 : 500;
  private static final int LARGEST_BATCH = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(IS_LONG ? 10 : 2);
  private static final List<String> PROVINCES =
      List.of("湖南", "湖北", "广东", "广西", "河南", "河北", "山东", "山西", "江苏", "浙江", "四川", "贵州", "云南", "福建");
  private static final List<String> SERIES = List.of("净网", "护网", "断卡", "清朗", "护苗");

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"><title>%1$s公安“%2$s%3$d”专项行动成果通报_%1$s警方</title></head>
      <body><nav><a href="/">首页</a><a href="/news">新闻</a><a href="/law">法治</a></nav>
      <h1>%1$s公安“%2$s%3$d”专项行动成果通报</h1>
      <p>来源：%1$s警方 %3$d-12-20 09:30</p>
      <div class="article">
      <p>%3$d年，%1$s公安机关深入推进“%2$s%3$d”专项行动，侦破案件%4$d起，抓获犯罪嫌疑人%5$d名。</p>
      <p>行动期间，公安机关打掉犯罪团伙%6$d个，查扣手机%7$d部，关停违法账号%8$d个。</p>
      <p>下一步，公安机关将继续保持高压态势，切实维护人民群众合法权益。</p>
      </div><footer>版权所有 未经许可不得转载 | 第%9$d号</footer></body></html>
      """;

  @TempDir static Path folder;
  private static Stack stack;

  @BeforeAll
  static void start() {
    stack = new Stack(folder, Map.of(), Map.of());
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void isTakenInWithoutLossThoughFeedAndIngestAreKilled() throws Exception {
    Path warc = writeCrawl(folder.resolve("crawl.warc.gz"));

    Process killed = feed(warc, "killed");
    awaitProgress(PAGES / 4, killed);
    killed.destroyForcibly().waitFor();
    assertThat(killed.exitValue()).isNotZero();
    int afterFirst = rawDocuments().size();
    assertThat(afterFirst).isBetween(PAGES / 4, PAGES - 1);

    Process withoutIngest = feed(warc, "without-ingest");
    awaitProgress(PAGES / 2, withoutIngest);
    stack.ingestProcess().kill();
    assertThat(ended(withoutIngest)).isEqualTo(1);
    assertThat(messages("without-ingest"))
        .contains("going on behind entry")
        .contains("the same command goes on behind them");
    stack.restartIngest();
    int before = rawDocuments().size();
    assertThat(before).isLessThan(PAGES + 2 * LARGEST_BATCH);

    Path report = folder.resolve("report.ndjson");
    long start = System.nanoTime();
    Process last = feed(warc, "last", "--report", report.toString());
    assertThat(ended(last)).as(messages("last")).isZero();
    double seconds = (System.nanoTime() - start) / 1e9;
    List<ConsumerRecord<String, byte[]>> all = rawDocuments();
    System.out.printf(
        "crawl of %,d pages: killed at %,d and %,d, goes on with %,.0f documents/s (%.1f s with the start of the JVM)%n%s%n",
        PAGES, afterFirst, before, (all.size() - before) / seconds, seconds, messages("last"));
    assertThat(Files.readAllLines(report))
        .singleElement()
        .asString()
        .contains("\"fed\":" + PAGES, "\"failed\":0");

    everyPageIsThere(all);
    start = System.nanoTime();
    stack.settle(PATIENCE);
    System.out.printf("queryable %.1f s later%n", (System.nanoTime() - start) / 1e9);
    everyEventStandsOnce();
  }

  private static void everyPageIsThere(List<ConsumerRecord<String, byte[]>> records)
      throws Exception {
    Set<String> urls = new HashSet<>();
    Set<String> revisions = new HashSet<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      RawDocument document =
          RawDocumentRecords.read(record.key(), record.headers(), record.value());
      urls.add(document.url());
      revisions.add(document.documentId() + " " + document.revision());
      assertThat(document.fetchedAt()).isEqualTo("2024-05-20T08:00:00Z");
    }
    assertThat(urls).hasSize(PAGES);
    assertThat(revisions).hasSize(PAGES);
    assertThat(records.size() - PAGES).isBetween(0, 2 * LARGEST_BATCH);
  }

  private static void everyEventStandsOnce() {
    List<ConsumerRecord<String, byte[]>> records = stack.topics().committed(Topic.CAMPAIGN_EVENTS);
    Map<Boolean, List<ConsumerRecord<String, byte[]>>> byKind =
        records.stream()
            .collect(groupingBy(record -> CampaignEventRecords.isClosing(record.headers())));
    assertThat(byKind.getOrDefault(true, List.of()).stream().map(ConsumerRecord::key).distinct())
        .hasSize(PAGES);
    Map<String, Long> events =
        byKind.getOrDefault(false, List.of()).stream()
            .map(
                record ->
                    record.key()
                        + " "
                        + CloudEventHeaders.read(record.headers(), CampaignEventRecords.FULL_HASH))
            .collect(groupingBy(Function.identity(), counting()));
    assertThat(events).hasSizeGreaterThanOrEqualTo(PAGES * 4);
    assertThat(events.values()).containsOnly(1L);
    String documentId = byKind.getOrDefault(true, List.of()).getFirst().key();
    assertThat(stack.changeKinds(0, documentId)).isNotEmpty().containsOnly("event.added");
  }

  /** Pages whose numbers all differ; not so many about the same that facts become unwieldy. */
  private static Path writeCrawl(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Crawl crawl = new Crawl(out, true)) {
      for (int i = 0; i < PAGES; i++) {
        String url = "https://news.example.org/2024/%05d.html".formatted(i);
        String html =
            PAGE.formatted(
                PROVINCES.get(i % PROVINCES.size()),
                SERIES.get(i / PROVINCES.size() % SERIES.size()),
                2014 + i / (PROVINCES.size() * SERIES.size()) % 10,
                1_000 + i,
                20_000 + i,
                300 + i,
                40_000 + i,
                50_000 + i,
                i);
        crawl.request(url).page(url, html);
      }
    }
    return file;
  }

  private static Process feed(Path warc, String log, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Tongbao.class.getName()));
    command.addAll(List.of("feed", warc.toString()));
    command.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(log).toFile());
    builder.environment().put("TONGBAO_HOME", folder.resolve("home").toString());
    int ingest = stack.ingest().base().getPort();
    builder.environment().put("TONGBAO_PORT_BASE", Integer.toString(ingest - 1));
    return builder.start();
  }

  /** Waits until the journal says that so many records were gone through: two for each page. */
  private static void awaitProgress(int pages, Process feeding) {
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> acknowledged() >= 2 * pages || !feeding.isAlive());
    assertThat(feeding.isAlive()).as("still feeding").isTrue();
  }

  private static long acknowledged() throws IOException {
    Path journals = folder.resolve("home/feeding");
    if (!Files.isDirectory(journals)) {
      return 0;
    }
    try (Stream<Path> found = Files.list(journals)) {
      Optional<Path> journal = found.findFirst();
      List<String> lines = journal.isEmpty() ? List.of() : Files.readAllLines(journal.get());
      return lines.isEmpty()
          ? 0
          : Long.parseLong(lines.getLast().replaceFirst(".*\"place\":(\\d+).*|.*", "0$1"));
    }
  }

  private static int ended(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static String messages(String log) throws IOException {
    return Files.readString(folder.resolve(log));
  }

  private static List<ConsumerRecord<String, byte[]>> rawDocuments() {
    return stack.topics().committed(Topic.RAW_DOCUMENTS);
  }
}
