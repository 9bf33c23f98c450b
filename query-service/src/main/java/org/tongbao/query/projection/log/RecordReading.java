package org.tongbao.query.projection.log;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.EventHash;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.contract.topic.CloudEventHeaders;
import org.tongbao.contract.topic.DeadLetterRecords;
import org.tongbao.contract.topic.MalformedRecordException;
import org.tongbao.contract.topic.Partitions;
import org.tongbao.contract.topic.Topic;
import org.tongbao.query.projection.LogEntry;
import org.tongbao.query.projection.LogPartition;
import org.tongbao.query.projection.LogPlace;
import org.tongbao.query.projection.Message;

/** Kafka's records as messages. Whatever stands in a record, there is a message for it. */
final class RecordReading {

  private RecordReading() {}

  static LogEntry read(ConsumerRecord<byte[], byte[]> read, String topicId) {
    LogPartition partition = new LogPartition(read.topic(), read.partition());
    return new LogEntry(
        new LogPlace(partition, topicId, read.offset()),
        read.leaderEpoch().orElse(null),
        read.key(),
        read.value(),
        message(read));
  }

  private static Message message(ConsumerRecord<byte[], byte[]> read) {
    if (read.key() == null) {
      return new Message.Unreadable(null, null, null, "the record has no key");
    }
    String key = new String(read.key(), StandardCharsets.UTF_8);
    return read.topic().equals(Topic.DEAD_LETTERS.topicName())
        ? deadLetter(key, read.value())
        : campaignEvent(key, read.value(), read.headers());
  }

  private static Message campaignEvent(String key, byte @Nullable [] value, Headers headers) {
    String documentId = Partitions.documentIdOf(key);
    if (value == null) {
      return new Message.EventRetracted(key, documentId);
    }
    try {
      return CampaignEventRecords.isClosing(headers)
          ? closing(key, value)
          : event(key, value, headers);
    } catch (MalformedRecordException e) {
      String fullHash = CloudEventHeaders.read(headers, CampaignEventRecords.FULL_HASH);
      return new Message.Unreadable(documentId, key, fullHash, describe(e));
    }
  }

  private static Message closing(String key, byte[] value) throws MalformedRecordException {
    DocumentRecord document = CampaignEventRecords.readDocument(value);
    requireKey(key, document.id());
    return new Message.DocumentClosed(document);
  }

  private static Message event(String key, byte[] value, Headers headers)
      throws MalformedRecordException {
    String fullHash = CloudEventHeaders.require(headers, CampaignEventRecords.FULL_HASH);
    CampaignEvent event = CampaignEventRecords.readEvent(value);
    requireKey(key, event.id());
    return new Message.EventStated(
        event,
        new String(value, StandardCharsets.UTF_8),
        fullHash,
        EventHash.of(event).content(),
        CloudEventHeaders.require(headers, CampaignEventRecords.REVISION),
        CloudEventHeaders.require(headers, CampaignEventRecords.ENGINE_VERSION));
  }

  private static Message deadLetter(String key, byte @Nullable [] value) {
    String documentId = DeadLetterRecords.documentIdOf(key);
    if (value == null) {
      int slash = key.indexOf('/');
      return slash < 0
          ? new Message.Unreadable(documentId, null, null, "key " + key + " is no stage/documentId")
          : new Message.LetterCleared(key.substring(0, slash), documentId);
    }
    try {
      DeadLetter letter = DeadLetterRecords.read(value);
      requireKey(key, letter.key());
      return new Message.LetterWritten(letter);
    } catch (MalformedRecordException e) {
      return new Message.Unreadable(documentId, null, null, describe(e));
    }
  }

  private static void requireKey(String key, String expected) throws MalformedRecordException {
    if (!key.equals(expected)) {
      throw new MalformedRecordException("key %s, expected %s".formatted(key, expected));
    }
  }

  private static String describe(MalformedRecordException e) {
    Throwable cause = e.getCause();
    return cause == null
        ? String.valueOf(e.getMessage())
        : e.getMessage() + ": " + cause.getMessage();
  }
}
