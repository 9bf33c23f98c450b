package org.tongbao.extract.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.Limits;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.document.StandingEvent;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.EventHash;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.contract.topic.CloudEventHeaders;
import org.tongbao.contract.topic.DeadLetterRecords;
import org.tongbao.contract.topic.MalformedRecordException;
import org.tongbao.contract.topic.Topic;
import org.tongbao.engine.ExtractionEngine;
import org.tongbao.extract.topology.ExtractTopology;
import org.tongbao.reading.DocumentReader;
import org.tongbao.reading.Hints;
import org.tongbao.reading.Reading;
import org.tongbao.testing.Infrastructure;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** The running service against a real broker, with the real reader and engine. */
@QuarkusTest
@NeedsInfrastructure
@TestProfile(HookedProfile.class)
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class ExtractServiceTest {

  private static final int PARTITION = 2;
  private static final String BULLETIN =
      """
      全国公安机关“净网2021”专项行动通报
      2021年10月14日，公安部召开新闻发布会。今年以来，全国公安机关侦破案件3.7万余起，抓获犯罪嫌疑人8万余名。
      浙江省公安机关关停网络账号1275个。
      """;
  private static final String EDITED = BULLETIN.replace("1275个", "1276个");

  private RawFeed feed;
  private TopicReader events;
  private TopicReader letters;

  @BeforeEach
  void open() {
    String bootstrapServers = Infrastructure.shared().bootstrapServers();
    feed = new RawFeed(bootstrapServers);
    events = new TopicReader(bootstrapServers, Topic.CAMPAIGN_EVENTS);
    letters = new TopicReader(bootstrapServers, Topic.DEAD_LETTERS);
  }

  @AfterEach
  void close() {
    feed.close();
    events.close();
    letters.close();
  }

  @Test
  void publishesExactlyWhatTheEngineFinds() throws MalformedRecordException {
    RawDocument raw = bulletin(BULLETIN);
    List<CampaignEvent> expected = new ExtractionEngine().extract(readable(raw));
    assertThat(expected).isNotEmpty();

    DocumentRecord closing = closingOf(feed.send(raw));

    assertThat(closing.events())
        .isEqualTo(
            expected.stream().map(e -> new StandingEvent(e.id(), EventHash.of(e).full())).toList());
    List<ConsumerRecord<String, byte[]>> records = events.of(raw.documentId());
    assertThat(records).allMatch(record -> record.partition() == PARTITION);
    assertThat(records.getLast().key()).isEqualTo(raw.documentId());
    for (int i = 0; i < expected.size(); i++) {
      assertThat(CampaignEventRecords.readEvent(records.get(i).value())).isEqualTo(expected.get(i));
    }
  }

  @Test
  void publishesDifferencesAlone() {
    RawDocument raw = bulletin(BULLETIN);
    String id = raw.documentId();
    closingOf(feed.send(raw));
    int first = events.of(id).size();
    assertThat(first).isGreaterThan(2);

    closingOf(feed.send(raw));
    closingOf(feed.send(raw));
    assertThat(events.of(id)).as("two closings more").hasSize(first + 2);

    DocumentRecord edited = closingOf(feed.send(bulletin(id, EDITED)));
    List<ConsumerRecord<String, byte[]>> change =
        events.of(id).subList(first + 2, events.of(id).size());
    assertThat(change.size()).as("less than everything").isBetween(2, first - 1);
    assertThat(edited.text()).contains("1276个");

    DocumentRecord withdrawn = closingOf(feed.send(RawFeed.withdrawal(id)));
    assertThat(withdrawn.withdrawn()).isTrue();
    List<String> retracted =
        events.of(id).stream()
            .skip(first + 2 + change.size())
            .filter(record -> record.value() == null)
            .map(ConsumerRecord::key)
            .toList();
    assertThat(retracted).isEqualTo(edited.events().stream().map(StandingEvent::id).toList());
  }

  @Test
  void whatCannotBeReadStopsNothing() throws MalformedRecordException {
    Map<Reason, byte[]> unreadable = new LinkedHashMap<>();
    unreadable.put(Reason.EMPTY, new byte[0]);
    unreadable.put(Reason.BINARY, binary());
    unreadable.put(Reason.TOO_LARGE, bytes("净网行动。".repeat(5 * 1024 * 1024 / 15)));
    unreadable.put(Reason.ENGINE_FAILURE, bytes(BULLETIN + HookedProfile.FAIL_ON));
    Map<String, Reason> sent = new LinkedHashMap<>();
    unreadable.forEach(
        (reason, body) -> {
          RawDocument raw = RawFeed.plainText(feed.newDocumentId(PARTITION), body);
          feed.send(raw);
          sent.put(DeadLetter.key(Stage.EXTRACT, raw.documentId()), reason);
        });
    RawDocument next = bulletin(BULLETIN);

    DocumentRecord closing = closingOf(feed.send(next));

    assertThat(closing.events()).isNotEmpty();
    for (Map.Entry<String, Reason> letter : sent.entrySet()) {
      ConsumerRecord<String, byte[]> record =
          letters.await(candidate -> candidate.key().equals(letter.getKey()));
      DeadLetter read = DeadLetterRecords.read(record.value());
      assertThat(read.reason()).as(read.detail()).isEqualTo(letter.getValue());
      assertThat(read.detail()).isNotBlank();
    }
    given().get("/q/metrics").then().body(containsString("tongbao_extract_dead_letters_total"));
  }

  @Test
  void aTextWithANulCharacterGetsAnAnswer() {
    RawDocument raw = bulletin(BULLETIN.replace("，", "，\u0000"));
    Reading reading = new DocumentReader().read(raw.body(), Hints.of(raw));

    RecordMetadata place = feed.send(raw);

    switch (reading) {
      case Reading.Readable readable ->
          assertThat(closingOf(place).text()).isEqualTo(readable.text()).doesNotContain("\u0000");
      case Reading.Unreadable unreadable ->
          assertThat(letterOf(raw.documentId()).reason()).isEqualTo(unreadable.reason());
    }
  }

  @Test
  void theLargestTextPasses() {
    String filling = "这一段没有数字。".repeat(100) + "\n";
    int fillings = (Limits.CLEANED_TEXT_BYTES - 10_000) / bytes(filling).length;

    DocumentRecord closing = closingOf(feed.send(bulletin(BULLETIN + filling.repeat(fillings))));

    assertThat(closing.text()).hasSizeGreaterThan(fillings * 800);
    assertThat(closing.events()).isNotEmpty();
  }

  @Test
  void theChangelogTakesRecordsOfEverySize() throws Exception {
    closingOf(feed.send(bulletin(BULLETIN)));
    ConfigResource changelog =
        new ConfigResource(
            ConfigResource.Type.TOPIC,
            "tongbao-extract-%s-changelog".formatted(ExtractTopology.STORE));
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers()))) {
      Config settings = admin.describeConfigs(List.of(changelog)).all().get().get(changelog);

      assertThat(settings.get("max.message.bytes").value())
          .isEqualTo(Integer.toString(Limits.RECORD_BYTES));
      assertThat(settings.get("cleanup.policy").value()).isEqualTo("compact");
    }
  }

  @Test
  void aReadableRevisionClearsTheLetter() {
    String id = feed.newDocumentId(PARTITION);
    feed.send(RawFeed.plainText(id, new byte[0]));
    letterOf(id);

    closingOf(feed.send(bulletin(id, BULLETIN)));

    letters.await(record -> isLetterOf(record, id) && record.value() == null);
  }

  @Test
  void isReadyAndReprocessesWithoutRepeatingAnything() {
    RawDocument raw = bulletin(BULLETIN);
    closingOf(feed.send(raw));
    given().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));

    given()
        .header("Origin", "https://example.org")
        .post("/admin/reprocess")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
    given().header("Host", "rebound.example").post("/admin/reprocess").then().statusCode(403);
    given().post("/admin/reprocess").then().statusCode(202);

    closingOf(feed.send(bulletin(BULLETIN)));
    assertThat(events.of(raw.documentId()).stream().filter(ExtractServiceTest::isClosing))
        .as("passed over: the same engine has handled it")
        .hasSize(1);
  }

  private RawDocument bulletin(String text) {
    return bulletin(feed.newDocumentId(PARTITION), text);
  }

  private static RawDocument bulletin(String documentId, String text) {
    return RawFeed.plainText(documentId, bytes(text));
  }

  private static Reading.Readable readable(RawDocument raw) {
    Reading reading = new DocumentReader().read(raw.body(), Hints.of(raw));
    assertThat(reading).isInstanceOf(Reading.Readable.class);
    return ((Reading.Readable) reading).withDocumentId(raw.documentId());
  }

  /** Waits for the closing record of the raw record at this place. */
  private DocumentRecord closingOf(RecordMetadata place) {
    List<DocumentRecord> found = new ArrayList<>();
    events.await(
        record -> {
          if (record.partition() == place.partition() && isClosing(record)) {
            DocumentRecord closing = closing(record);
            if (closing.raw().offset() == place.offset()) {
              found.add(closing);
            }
          }
          return !found.isEmpty();
        });
    return found.getFirst();
  }

  private DeadLetter letterOf(String documentId) {
    ConsumerRecord<String, byte[]> record =
        letters.await(candidate -> isLetterOf(candidate, documentId) && candidate.value() != null);
    try {
      return DeadLetterRecords.read(record.value());
    } catch (MalformedRecordException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isLetterOf(ConsumerRecord<String, byte[]> record, String documentId) {
    return record.key().equals(DeadLetter.key(Stage.EXTRACT, documentId));
  }

  private static boolean isClosing(ConsumerRecord<String, byte[]> record) {
    return CampaignEventRecords.CLOSED.equals(CloudEventHeaders.read(record.headers(), "type"));
  }

  private static DocumentRecord closing(ConsumerRecord<String, byte[]> record) {
    try {
      return CampaignEventRecords.readDocument(record.value());
    } catch (MalformedRecordException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] binary() {
    byte[] bytes = new byte[4_096];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
