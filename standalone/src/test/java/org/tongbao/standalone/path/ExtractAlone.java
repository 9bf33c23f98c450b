package org.tongbao.standalone.path;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.document.StandingEvent;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.EventHash;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.contract.topic.Partitions;
import org.tongbao.contract.topic.Topic;
import org.tongbao.engine.ExtractionEngine;
import org.tongbao.reading.Reading;

/** Publishes events as extract does, without the service, its state and its input topic. */
final class ExtractAlone implements AutoCloseable {

  private static final Instant TIME = Instant.parse("2027-06-01T00:00:00Z");
  private static final String ENGINE_VERSION = "engine-1";

  private final ExtractionEngine engine = new ExtractionEngine();
  private final KafkaProducer<byte[], byte[]> producer;
  private long published;

  ExtractAlone(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "transactional.id",
                "extract-alone",
                "compression.type",
                "zstd",
                "linger.ms",
                "5",
                "batch.size",
                "131072"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
  }

  /** All of them in one transaction; returns how many events they have. */
  int publish(List<Reading.Readable> documents) {
    int events = 0;
    producer.beginTransaction();
    for (Reading.Readable document : documents) {
      events += send(document);
    }
    producer.commitTransaction();
    return events;
  }

  private int send(Reading.Readable document) {
    List<StandingEvent> standing = new ArrayList<>();
    List<CampaignEvent> events = engine.extract(document);
    for (CampaignEvent event : events) {
      String hash = EventHash.of(event).full();
      standing.add(new StandingEvent(event.id(), hash));
      send(
          document.documentId(),
          event.id(),
          CampaignEventRecords.value(event),
          CampaignEventRecords.eventHeaders(
              event, hash, document.revision(), ENGINE_VERSION, false, TIME));
    }
    DocumentRecord closing =
        new DocumentRecord(
            DocumentRecord.TYPE,
            document.documentId(),
            document.revision(),
            ENGINE_VERSION,
            document.text(),
            document.source(),
            null,
            standing,
            new RawPlace("raw", 0, published++),
            false);
    send(
        document.documentId(),
        closing.id(),
        CampaignEventRecords.value(closing),
        CampaignEventRecords.closingHeaders(closing, TIME));
    return events.size();
  }

  private void send(String documentId, String key, byte[] value, Headers headers) {
    Topic topic = Topic.CAMPAIGN_EVENTS;
    int partition = Partitions.of(documentId, topic.partitions());
    // A failed send makes the commit of its transaction fail.
    var _ =
        producer.send(
            new ProducerRecord<>(
                topic.topicName(), partition, null, key.getBytes(UTF_8), value, headers));
  }

  @Override
  public void close() {
    producer.close();
  }
}
