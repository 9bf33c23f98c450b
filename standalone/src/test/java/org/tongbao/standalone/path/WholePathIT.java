package org.tongbao.standalone.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.contract.topic.CloudEventHeaders;
import org.tongbao.contract.topic.Topic;
import org.tongbao.outbound.AddressGuard;
import org.tongbao.outbound.FetchLimits;
import org.tongbao.outbound.Fetcher;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.documents.DocumentFiles;
import org.tongbao.standalone.feeding.FedDocument;
import org.tongbao.standalone.feeding.FeedMessages;
import org.tongbao.standalone.feeding.FeedTotals;
import org.tongbao.standalone.feeding.Feeder;
import org.tongbao.standalone.feeding.OfferedAddress;
import org.tongbao.testing.PageServer;

/** What users do with documents, and what they find afterwards. */
class WholePathIT {

  private static final Path SEEDS = Stack.SEEDS;

  /** ASCII: it travels in an environment variable, whatever the locale. */
  private static final String POISON = "ENGINE-FAILS-HERE";

  @TempDir static Path folder;
  private static Stack stack;

  @BeforeAll
  static void start() {
    Map<String, String> hooks =
        Map.of("TONGBAO_TEST_HOOKS", "true", "TONGBAO_TEST_HOOK_FAIL_ON_TEXT", POISON);
    stack = new Stack(folder, hooks, Map.of());
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void feedingTheSameFolderThreeTimesChangesNothing() throws Exception {
    stack.feedFolder(SEEDS);
    stack.settle();
    long cursor = stack.query().latestCursor();
    long events = eventRecords();
    List<JsonNode> facts = stack.query().items("v1/facts");
    assertThat(facts).isNotEmpty();

    stack.feedFolder(SEEDS);
    stack.feedFolder(SEEDS);
    stack.settle();

    assertThat(stack.query().latestCursor()).isEqualTo(cursor);
    assertThat(eventRecords()).isEqualTo(events);
    assertThat(stack.query().items("v1/facts")).isEqualTo(facts);
  }

  @Test
  void editingASentenceChangesTheEventsOfThatSentenceAlone() {
    String before = "安徽公安“净网2021”通报\n2021年，安徽公安机关抓获犯罪嫌疑人321名。\n其后，关停违法账号456个。\n";
    String after = before.replace("抓获犯罪嫌疑人321名", "依法抓获各类犯罪嫌疑人共计4322名");
    String documentId = stack.feedAndSettle("edited", before);
    List<String> old = stack.standing(documentId);
    long cursor = stack.query().latestCursor();

    stack.feed("edited", after);
    stack.settle();

    List<String> gone = new ArrayList<>(old);
    gone.removeAll(stack.standing(documentId));
    List<String> come = new ArrayList<>(stack.standing(documentId));
    come.removeAll(old);
    assertThat(old).hasSizeGreaterThan(1);
    assertThat(gone).hasSize(1);
    assertThat(come).hasSize(1);
    assertThat(stack.changeKinds(cursor, documentId))
        .containsExactlyInAnyOrder("event.added", "event.retracted");
    List<ConsumerRecord<String, byte[]>> records =
        stack.topics().committed(Topic.CAMPAIGN_EVENTS, documentId);
    assertThat(records)
        .anyMatch(record -> record.key().equals(gone.getFirst()) && record.value() == null);
    assertThat(records)
        .anyMatch(
            record ->
                "true".equals(CloudEventHeaders.read(record.headers(), CampaignEventRecords.MOVED))
                    && old.contains(record.key()));
  }

  @Test
  void aFetchedPageIsADocumentUnderTheAddressThatWasGiven() throws Exception {
    byte[] page =
        "<h1>通报</h1><p>“净网2018”行动中，2018年，海南公安机关侦破案件55起。</p>".getBytes(Charset.forName("GB18030"));
    Map<String, String> headers = Map.of("Content-Type", "text/html;charset=gb2312");
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    List<FedDocument> fed = new ArrayList<>();
    try (PageServer server = new PageServer();
        HttpClient http = LoopbackHttp.client();
        Fetcher fetcher =
            new Fetcher(
                new AddressGuard(List.of(server.address())),
                FetchLimits.STANDARD,
                "Tongbao/test")) {
      server.with("/page", 200, headers, page).withRedirect("/moved", "/page");
      List<OfferedAddress> offers =
          List.of(
              new OfferedAddress(server.url("/moved"), fetcher),
              new OfferedAddress(server.url("/gone"), fetcher));

      FeedTotals totals =
          new Feeder(http, stack.ingest().base(), FeedMessages.to(new PrintStream(messages, true)))
              .feed(offers, fed::add);
      stack.settle();

      assertThat(totals).isEqualTo(new FeedTotals(1, 1, Map.of()));
      assertThat(messages.toString(StandardCharsets.UTF_8))
          .isEqualTo(server.url("/gone") + ": the server answered status 404, expected 200\n");
      JsonNode document = stack.query().get("v1/documents/" + fed.getFirst().documentId()).body();
      assertThat(document.path("source").path("url").asText()).isEqualTo(server.url("/moved"));
      assertThat(document.path("text").asText()).contains("海南公安机关侦破案件55起");
      assertThat(stack.standing(fed.getFirst().documentId())).isNotEmpty();
    }
  }

  @Test
  void withdrawingTakesEventsAndFactsAway() {
    String documentId = stack.feedAndSettle("withdrawn", "青海公安“护网2022”通报\n2022年，青海公安机关侦破案件77起。\n");
    String facts = "v1/facts?series=护网&edition=2022&region=630000";
    assertThat(stack.standing(documentId)).isNotEmpty();
    assertThat(stack.query().items(encoded(facts))).hasSize(1);

    assertThat(stack.ingest().delete("v1/documents/" + documentId).status()).isEqualTo(202);
    stack.settle();

    assertThat(stack.standing(documentId)).isEmpty();
    assertThat(stack.query().items(encoded(facts))).isEmpty();
    assertThat(stack.query().get("v1/documents/" + documentId).status()).isEqualTo(404);
  }

  @Test
  void aTextThatReturnsStandsAgain() {
    String a = "宁夏公安“净网2020”通报\n2020年，宁夏公安机关侦破案件88起。\n";
    String b = a.replace("88起", "99起");
    String documentId = stack.feedAndSettle("returning", a);
    List<String> first = stack.standing(documentId);
    stack.feedAndSettle("returning", b);
    assertThat(stack.standing(documentId)).isNotEqualTo(first);
    stack.feedAndSettle("returning", a);

    assertThat(stack.standing(documentId)).isEqualTo(first).isNotEmpty();
    assertThat(stack.changeKinds(0, documentId))
        .containsExactly(
            "event.added", "event.retracted", "event.added", "event.retracted", "event.added");
  }

  @Test
  void readingRawDocumentsAgainBringsNothingBackAndChangesNothing() throws Exception {
    stack.feedFolder(SEEDS);
    String withdrawn = stack.feedAndSettle("gone", "西藏公安“净网2019”通报\n2019年，西藏公安机关侦破案件66起。\n");
    stack.ingest().delete("v1/documents/" + withdrawn);
    stack.settle();
    long cursor = stack.query().latestCursor();
    long records = stack.topics().committed(Topic.CAMPAIGN_EVENTS).size();

    assertThat(stack.extract().post("admin/reprocess", "text/plain", new byte[0]).status())
        .isEqualTo(202);
    stack.settle();

    assertThat(stack.topics().committed(Topic.CAMPAIGN_EVENTS)).hasSize((int) records);
    assertThat(stack.query().latestCursor()).isEqualTo(cursor);
    assertThat(stack.standing(withdrawn)).isEmpty();
  }

  @Test
  void aTextThatTheEngineFailsOnIsADeadLetterAndStopsNothing() {
    String good = "海南公安“净网2023”通报\n2023年，海南公安机关侦破案件55起。\n";
    String documentId = stack.feedAndSettle("poisoned", good);
    List<String> standing = stack.standing(documentId);

    stack.feedAndSettle("poisoned", good + POISON + "\n");
    assertThat(stack.standing(documentId)).isEqualTo(standing).hasSize(1);
    assertThat(letterOf(documentId).path("reason").asText()).isEqualTo("ENGINE_FAILURE");
    assertThat(letterOf(documentId).path("causes").get(0).asText()).contains("test hook");

    stack.feedAndSettle("poisoned", good);
    assertThat(stack.standing(documentId)).isEqualTo(standing);
    assertThat(letterOf(documentId).isMissingNode()).isTrue();
  }

  @Test
  void filesThatCannotBeReadGetClearAnswersAndStopNothing(@TempDir Path bad) throws Exception {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    Files.write(bad.resolve("binary.txt"), png);
    Files.write(bad.resolve("empty.txt"), new byte[0]);
    Files.write(bad.resolve("large.txt"), new byte[5 * 1024 * 1024]);
    Files.writeString(
        bad.resolve("nul.txt"),
        "吉林公安“净网2018”通报\0\n2018年，吉林公安机关侦破案件44起，抓获犯罪嫌疑人78名。其后，关停违法账号456个。\n");
    Files.writeString(bad.resolve("good.txt"), "吉林公安“净网2019”通报\n2019年，吉林公安机关侦破案件45起。\n");
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    List<String> taken = new ArrayList<>();

    new Feeder(
            HttpClient.newHttpClient(),
            stack.ingest().base(),
            FeedMessages.to(new PrintStream(messages, true)))
        .feed(DocumentFiles.find(bad, "bad"), false, fed -> taken.add(fed.documentId()));
    stack.settle();

    assertThat(messages.toString(StandardCharsets.UTF_8).lines())
        .anyMatch(line -> line.startsWith("binary.txt: "))
        .anyMatch(line -> line.startsWith("empty.txt: "))
        .anyMatch(line -> line.startsWith("large.txt: "));
    Map<String, String> reasons = new HashMap<>();
    for (JsonNode letter : stack.query().items("v1/dead-letters")) {
      reasons.put(letter.path("source").path("path").asText(), letter.path("reason").asText());
    }
    assertThat(reasons)
        .containsEntry("binary.txt", "BINARY")
        .containsEntry("empty.txt", "EMPTY")
        .containsEntry("large.txt", "TOO_LARGE")
        .doesNotContainKey("good.txt");
    assertThat(stack.query().items("v1/documents?collection=bad"))
        .extracting(document -> document.path("source").path("path").asText())
        .containsExactlyInAnyOrder("good.txt", "nul.txt");
    assertThat(taken).hasSize(2);
  }

  private JsonNode letterOf(String documentId) {
    return stack.query().items("v1/dead-letters").stream()
        .filter(letter -> letter.path("documentId").asText().equals(documentId))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private static String encoded(String path) {
    return URI.create(path).toASCIIString();
  }

  private static long eventRecords() {
    return stack.topics().committed(Topic.CAMPAIGN_EVENTS).stream()
        .filter(record -> !CampaignEventRecords.isClosing(record.headers()))
        .count();
  }
}
