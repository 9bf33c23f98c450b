package org.tongbao.extract.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.topic.DeadLetterRecords;
import org.tongbao.contract.topic.MalformedRecordException;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.contract.topic.Topic;
import org.tongbao.extract.document.DocumentHandler;
import org.tongbao.extract.document.EventFinder;
import org.tongbao.extract.document.LineReader;

/** The topology in Kafka's test driver, over a reader and an engine that tests can see through. */
final class Extract implements AutoCloseable {

  static final String ID = "0123456789abcdef0123456789abcdef";
  static final String TOPIC_ID = "raw-topic-id";
  static final Instant FETCHED = Instant.parse("2026-01-02T03:04:05Z");

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  StateBarrier barrier = StateBarrier.OPEN;
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, byte[]> raw;
  private final TestOutputTopic<String, byte[]> events;
  private final TestOutputTopic<String, byte[]> letters;

  Extract(Path directory, EventFinder engine, String engineVersion) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
    driver =
        new TopologyTestDriver(
            ExtractTopology.of(
                new DocumentHandler(new LineReader(), engine, engineVersion),
                TOPIC_ID,
                handling -> barrier.beforeState(handling),
                new ExtractMetrics(meters),
                ReplicationProfile.SINGLE_BROKER),
            settings);
    raw =
        driver.createInputTopic(
            Topic.RAW_DOCUMENTS.topicName(), new StringSerializer(), new ByteArraySerializer());
    events = output(Topic.CAMPAIGN_EVENTS);
    letters = output(Topic.DEAD_LETTERS);
  }

  /** Feeds a text and says in words what came of it on campaign-events. */
  List<String> feed(String text) {
    return inWords(emitted(text.getBytes(StandardCharsets.UTF_8)));
  }

  List<Emitted> emitted(String text) {
    return emitted(text.getBytes(StandardCharsets.UTF_8));
  }

  List<Emitted> emitted(byte[] body) {
    pipe(ID, RawDocumentRecords.headers(document(body, false)), body);
    return drain();
  }

  List<Emitted> titled(String text, String title) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    Headers headers = RawDocumentRecords.headers(document(body, false));
    headers.remove("ce_title").add("ce_title", title.getBytes(StandardCharsets.UTF_8));
    pipe(ID, headers, body);
    return drain();
  }

  List<Emitted> withdraw() {
    pipe(ID, RawDocumentRecords.headers(document(new byte[0], true)), new byte[0]);
    return drain();
  }

  void pipe(String key, Headers headers, byte @Nullable [] value) {
    raw.pipeInput(new TestRecord<>(key, value, headers, FETCHED));
  }

  List<Emitted> drain() {
    return events.readRecordsToList().stream().map(Emitted::new).toList();
  }

  static List<String> inWords(List<Emitted> emitted) {
    return emitted.stream().map(Emitted::inWords).toList();
  }

  /** All letters and tombstones since the last call; a tombstone is null. */
  List<@Nullable DeadLetter> letters() {
    List<@Nullable DeadLetter> read = new ArrayList<>();
    for (TestRecord<String, byte[]> record : letters.readRecordsToList()) {
      try {
        read.add(record.value() == null ? null : DeadLetterRecords.read(record.value()));
      } catch (MalformedRecordException e) {
        throw new AssertionError(e);
      }
    }
    return read;
  }

  KeyValueStore<String, byte[]> states() {
    return driver.getKeyValueStore(ExtractTopology.STORE);
  }

  double count(String meter, String tag, String value) {
    return meters.get(meter).tag(tag, value).counter().count();
  }

  static RawDocument document(byte[] body, boolean withdrawn) {
    return new RawDocument(
        ID,
        withdrawn ? RawDocumentRecords.WITHDRAWN_REVISION : "revision of ingest",
        "text/plain",
        "https://example.org/article",
        "collection",
        "article.txt",
        null,
        null,
        "title",
        "publisher",
        null,
        FETCHED,
        withdrawn,
        body);
  }

  @Override
  public void close() {
    driver.close();
  }

  private TestOutputTopic<String, byte[]> output(Topic topic) {
    return driver.createOutputTopic(
        topic.topicName(), new StringDeserializer(), new ByteArrayDeserializer());
  }
}
