package org.tongbao.standalone.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.standalone.path.OpenLoop.Question;
import org.tongbao.testing.Infrastructure;

/**
 * Many events in the store: how fast its one writer takes them in, and how soon questions are
 * answered while fifty come each second. It fails where one fails; the times it prints.
 */
class ReadLoadIT {

  private static final boolean LONG = "long".equals(System.getProperty("tongbao.scale"));
  private static final int EVENTS = LONG ? 1_000_000 : 20_000;
  private static final int ONCE_MORE = EVENTS / 20;
  private static final int BATCH = 250;
  private static final int PER_SECOND = 50;

  /** Counting a large store takes of the time that it measures. */
  private static final long COUNTED_EVERY_MILLIS = LONG ? 2_000 : 200;

  private static final Duration WARM_UP = Duration.ofSeconds(LONG ? 60 : 5);
  private static final Duration MEASURED = Duration.ofSeconds(LONG ? 120 : 10);

  /** A large store is served as its image does, with both compilers; a small one as standalone. */
  private static final List<String> OPTIONS =
      LONG ? List.of("-XX:+UseSerialGC", "-Xmx768m") : ServiceProcess.AS_STANDALONE;

  private static final List<String> WORDS =
      List.of("诈骗", "嫌疑人", "東莞", "账号", "赌博", "网络水军", "冻结涉案资金", "宜昌", "手机", "约谈网站");

  @TempDir Path folder;

  private final ManyArticles articles = new ManyArticles();
  private int nextArticle;

  @Test
  void questionsAreAnsweredWhileTheStoreIsLarge() throws Exception {
    try (QueryAlone query = new QueryAlone(folder, Map.of(), OPTIONS);
        ExtractAlone extract = new ExtractAlone(Infrastructure.shared().bootstrapServers())) {
      double first = project(query, extract, EVENTS);
      double more = project(query, extract, ONCE_MORE);
      query.execute("analyze");
      List<JsonNode> facts = facts(query.api());
      OpenLoop loop = new OpenLoop(query.api().base());
      loop.run(PER_SECOND, WARM_UP, number -> question(new Random(-number), facts));
      OpenLoop.Result result =
          loop.run(PER_SECOND, MEASURED, number -> question(new Random(number), facts));

      System.out.printf(
          "%d events of %d documents, %s facts: projected at %.0f events/s, the last %d at %.0f%n",
          EVENTS + ONCE_MORE,
          nextArticle,
          query.number("select count(*) from query.fact"),
          first,
          ONCE_MORE,
          more);
      System.out.printf("%d requests/s for %s: %s%n", PER_SECOND, MEASURED, result.all());
      result.delays().forEach((kind, delays) -> System.out.printf("  %s: %s%n", kind, delays));
      System.out.printf("slowest: %s%n", result.slowest());
      assertThat(result.failed()).isZero();
    }
  }

  /** Publishes so many events and waits until all can be asked for; events a second. */
  private double project(QueryAlone query, ExtractAlone extract, int events) throws Exception {
    long before = query.number("select count(*) from query.event_version");
    long start = System.nanoTime();
    int published = 0;
    while (published < events) {
      int from = nextArticle;
      nextArticle += BATCH;
      published +=
          extract.publish(IntStream.range(from, nextArticle).mapToObj(articles::article).toList());
    }
    long wanted = before + published;
    long visible = before;
    for (int waited = 0; visible < wanted; waited++) {
      Thread.sleep(COUNTED_EVERY_MILLIS);
      visible = query.number("select count(*) from query.event_version");
      if (waited % 50 == 49) {
        System.out.printf("%d of %d events are in the store%n", visible, wanted);
      }
    }
    return published / ((System.nanoTime() - start) / 1e9);
  }

  private static List<JsonNode> facts(Api api) {
    return IntStream.range(2014, 2026)
        .mapToObj(year -> api.get("v1/facts?limit=50&edition=" + year).body().path("items"))
        .flatMap(JsonNode::valueStream)
        .toList();
  }

  private static Question question(Random random, List<JsonNode> facts) {
    JsonNode fact = facts.get(random.nextInt(facts.size()));
    JsonNode key = fact.path("key");
    String series = encoded(key.path("series").asText());
    String edition = key.path("edition").asText();
    String region = key.path("region").path("code").asText();
    String id = fact.path("factId").asText();
    return switch (random.nextInt(8)) {
      case 0, 1 ->
          new Question("facts", "v1/facts?series=%s&edition=%s".formatted(series, edition));
      case 2 -> new Question("facts", "v1/facts?region=%s&action=CAUGHT".formatted(region));
      case 3 -> new Question("fact", "v1/facts/" + id);
      case 4 -> new Question("statements", "v1/facts/%s/statements".formatted(id));
      case 5 -> new Question("events", "v1/events?series=%s&action=SOLVED".formatted(series));
      case 6 ->
          new Question(
              "events", "v1/events?region=%s&edition=%s&type=figure".formatted(region, edition));
      default ->
          new Question("search", "v1/search?q=" + encoded(WORDS.get(random.nextInt(WORDS.size()))));
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
