package org.tongbao.standalone.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.contract.topic.CloudEventHeaders;
import org.tongbao.contract.topic.Topic;

/**
 * Extract is killed at the worst moment: the broker has acknowledged a document's event records,
 * and neither state nor transaction is committed. Compaction does not run in so short a time, so
 * the topic shows every record that was ever committed.
 */
class KilledExtractIT {

  private static final String DOCUMENT =
      "湖南公安“净网2024”通报\n2024年，湖南公安机关侦破案件%d起，抓获犯罪嫌疑人%d名，关停违法账号%d个。%s\n";

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
  void exactlyOnceWritesEachEventOnce() {
    String documentId = killWhileHandling("HALT-EXACTLY-ONCE", "exactly_once_v2");

    assertThat(countsOfEventRecords(documentId)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(countsOfEventRecords(documentId).values()).containsOnly(1L);
    Map<String, Long> added =
        stack.query().changes(0, documentId).stream()
            .collect(counting(change -> change.path("kind") + " " + change.path("eventId")));
    assertThat(added).hasSameSizeAs(countsOfEventRecords(documentId));
    assertThat(added.keySet()).allMatch(change -> change.contains("event.added"));
    assertThat(added.values()).containsOnly(1L);
  }

  /** The same kill without exactly-once repeats the records: the test above can fail. */
  @Test
  void atLeastOnceRepeatsThem() {
    String documentId = killWhileHandling("HALT-AT-LEAST-ONCE", "at_least_once");

    assertThat(countsOfEventRecords(documentId)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(countsOfEventRecords(documentId).values()).allMatch(count -> count > 1);
  }

  private static String killWhileHandling(String words, String guarantee) {
    Path marker = folder.resolve(guarantee + ".halted");
    Map<String, String> hooks =
        Map.of(
            "TONGBAO_EXTRACT_PROCESSING_GUARANTEE",
            guarantee,
            "TONGBAO_TEST_HOOKS",
            "true",
            "TONGBAO_TEST_HOOK_HALT_AFTER_RECORDS",
            words,
            "TONGBAO_TEST_HOOK_HALT_MARKER",
            marker.toString());
    stack.restartExtract(hooks);
    String documentId = stack.feed(words, DOCUMENT.formatted(111, 222, 333, words));
    stack.extractProcess().awaitExit();
    assertThat(Files.exists(marker)).isTrue();

    stack.restartExtract(hooks);
    stack.settle();
    JsonNode document = stack.document(documentId);
    assertThat(document.path("text").asText()).contains(words);
    return documentId;
  }

  /** How often each (eventId, full hash) was committed. */
  private static Map<String, Long> countsOfEventRecords(String documentId) {
    return stack.topics().committed(Topic.CAMPAIGN_EVENTS, documentId).stream()
        .filter(record -> !CampaignEventRecords.isClosing(record.headers()))
        .collect(
            counting(
                record ->
                    record.key()
                        + " "
                        + CloudEventHeaders.read(
                            record.headers(), CampaignEventRecords.FULL_HASH)));
  }

  private static <T> java.util.stream.Collector<T, ?, Map<String, Long>> counting(
      Function<T, String> key) {
    return Collectors.groupingBy(key, Collectors.counting());
  }
}
