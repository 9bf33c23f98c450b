package org.tongbao.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.topic.DeadLetterRecords;
import org.tongbao.contract.topic.Partitions;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.contract.topic.Topic;
import org.tongbao.ingest.document.DocumentLog;
import org.tongbao.ingest.document.DocumentLogException;

/** The log on Kafka: a future completes when the broker has acknowledged the record. */
public final class KafkaDocumentLog implements DocumentLog {

  private final Producer<String, byte[]> producer;
  private final Duration acknowledgementTimeout;
  private final Timer publishing;

  /**
   * @param acknowledgementTimeout after which a record counts as not acknowledged, whatever the
   *     producer does
   */
  public KafkaDocumentLog(
      Producer<String, byte[]> producer, Duration acknowledgementTimeout, MeterRegistry meters) {
    this.producer = producer;
    this.acknowledgementTimeout = acknowledgementTimeout;
    this.publishing =
        Timer.builder("tongbao.ingest.publish")
            .description("From handing a record to the producer to the broker's acknowledgement")
            .publishPercentileHistogram()
            .register(meters);
  }

  @Override
  public CompletableFuture<Void> publish(RawDocument document) {
    return send(
        Topic.RAW_DOCUMENTS,
        document.documentId(),
        document.documentId(),
        document.body(),
        RawDocumentRecords.headers(document));
  }

  @Override
  public CompletableFuture<Void> publish(DeadLetter letter) {
    return send(
        Topic.DEAD_LETTERS,
        letter.documentId(),
        letter.key(),
        DeadLetterRecords.value(letter),
        DeadLetterRecords.headers(letter));
  }

  @Override
  public CompletableFuture<Void> clearLetter(String documentId) {
    String key = DeadLetter.key(Stage.INGEST, documentId);
    return send(Topic.DEAD_LETTERS, documentId, key, null, new RecordHeaders());
  }

  private CompletableFuture<Void> send(
      Topic topic, String documentId, String key, byte @Nullable [] value, Headers headers) {
    int partition = Partitions.of(documentId, topic.partitions());
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic.topicName(), partition, null, key, value, headers);
    CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    long start = System.nanoTime();
    try {
      producer.send(
          record,
          (_, failure) -> {
            publishing.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            if (failure == null) {
              acknowledged.complete(null);
            } else {
              acknowledged.completeExceptionally(translate(failure));
            }
          });
    } catch (KafkaException e) {
      acknowledged.completeExceptionally(translate(e));
    }
    return acknowledged
        .orTimeout(acknowledgementTimeout.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionallyCompose(e -> CompletableFuture.failedFuture(translate(e)));
  }

  private static DocumentLogException translate(Throwable failure) {
    return switch (failure) {
      case DocumentLogException known -> known;
      case RecordTooLargeException _ ->
          new DocumentLogException(DocumentLogException.Cause.TOO_LARGE, failure);
      default -> new DocumentLogException(DocumentLogException.Cause.UNAVAILABLE, failure);
    };
  }
}
