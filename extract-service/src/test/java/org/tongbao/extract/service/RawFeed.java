package org.tongbao.extract.service;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tongbao.contract.Limits;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.topic.Partitions;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.contract.topic.Topic;

/** Publishes raw documents as ingest does. */
final class RawFeed implements AutoCloseable {

  static final Instant FETCHED = Instant.parse("2026-01-02T03:04:05Z");

  private final KafkaProducer<String, byte[]> producer;
  private final Random random = new Random();

  RawFeed(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "max.request.size", Limits.RECORD_BYTES),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** A documentId never used before, on the given partition. */
  String newDocumentId(int partition) {
    byte[] bytes = new byte[16];
    String documentId;
    do {
      random.nextBytes(bytes);
      documentId = HexFormat.of().formatHex(bytes);
    } while (Partitions.of(documentId, Topic.RAW_DOCUMENTS.partitions()) != partition);
    return documentId;
  }

  static RawDocument plainText(String documentId, byte[] body) {
    return document(documentId, body, false);
  }

  static RawDocument withdrawal(String documentId) {
    return document(documentId, new byte[0], true);
  }

  /** Returns when the broker has acknowledged. */
  RecordMetadata send(RawDocument document) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            Topic.RAW_DOCUMENTS.topicName(),
            null,
            document.documentId(),
            document.body(),
            RawDocumentRecords.headers(document));
    try {
      return producer.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }

  private static RawDocument document(String documentId, byte[] body, boolean withdrawn) {
    return new RawDocument(
        documentId,
        withdrawn ? RawDocumentRecords.WITHDRAWN_REVISION : "0123456789abcdef",
        "text/plain",
        null,
        "service-test",
        documentId + ".txt",
        null,
        null,
        null,
        null,
        null,
        FETCHED,
        withdrawn,
        body);
  }
}
