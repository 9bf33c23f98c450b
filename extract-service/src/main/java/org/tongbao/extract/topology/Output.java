package org.tongbao.extract.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Limits;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.contract.topic.DeadLetterRecords;
import org.tongbao.extract.document.EventChange;
import org.tongbao.extract.document.Handling;
import org.tongbao.extract.state.DocumentStateCodec;
import org.tongbao.extract.state.StandingVersion;

/**
 * A handling as bytes: its records in the order in which they are sent, and the state.
 *
 * @param records a document's events first, then what closes it
 */
record Output(List<OutputRecord> records, byte[] state) {

  /** What keys, headers and framing may add to the value of a record. */
  static final int RECORD_OVERHEAD_BYTES = 64 * 1024;

  /** All records of one document together: what the producer buffers at once. */
  static final int DOCUMENT_OUTPUT_BYTES = 4 * Limits.RECORD_BYTES;

  private static final DocumentStateCodec CODEC = new DocumentStateCodec();

  /**
   * @param time written as the time of every record, so that a second run says the same
   */
  static Output of(Handling.Effective handling, Instant time) {
    return switch (handling) {
      case Handling.Closed closed -> new Output(records(closed, time), CODEC.encode(closed.next()));
      case Handling.Failed(DeadLetter letter, var next) ->
          new Output(
              List.of(
                  new OutputRecord(
                      ExtractTopology.LETTERS_SINK,
                      letter.key(),
                      DeadLetterRecords.value(letter),
                      DeadLetterRecords.headers(letter))),
              CODEC.encode(next));
    };
  }

  /** What the topics cannot carry, in words; null where they can. */
  @Nullable String excess() {
    int limit = Limits.RECORD_BYTES - RECORD_OVERHEAD_BYTES;
    long total = 0;
    for (OutputRecord record : records) {
      if (record.valueBytes() > limit) {
        return "record %s has %d bytes, at most %d are allowed"
            .formatted(record.key(), record.valueBytes(), limit);
      }
      total += record.valueBytes();
    }
    if (total > DOCUMENT_OUTPUT_BYTES) {
      return "its %d records have %d bytes, at most %d are allowed"
          .formatted(records.size(), total, DOCUMENT_OUTPUT_BYTES);
    }
    return state.length > limit
        ? "its state has %d bytes, at most %d are allowed".formatted(state.length, limit)
        : null;
  }

  private static List<OutputRecord> records(Handling.Closed closed, Instant time) {
    DocumentRecord closing = closed.closing();
    List<OutputRecord> records = new ArrayList<>();
    for (EventChange change : closed.changes()) {
      records.add(
          switch (change) {
            case EventChange.Published(CampaignEvent event, StandingVersion version) ->
                event(event, version, closing.revision(), false, time);
            case EventChange.Moved(CampaignEvent event, StandingVersion version) ->
                event(event, version, closing.revision(), true, time);
            case EventChange.Retracted(String eventId) ->
                new OutputRecord(
                    ExtractTopology.EVENTS_SINK,
                    eventId,
                    null,
                    CampaignEventRecords.retractionHeaders(eventId, closing.revision(), time));
          });
    }
    records.add(
        new OutputRecord(
            ExtractTopology.EVENTS_SINK,
            closing.id(),
            CampaignEventRecords.value(closing),
            CampaignEventRecords.closingHeaders(closing, time)));
    if (closed.clearsLetter()) {
      String key = DeadLetter.key(Stage.EXTRACT, closing.id());
      records.add(OutputRecord.tombstone(ExtractTopology.LETTERS_SINK, key));
    }
    return records;
  }

  private static OutputRecord event(
      CampaignEvent event, StandingVersion version, String revision, boolean moved, Instant time) {
    String fullHash = version.hash().full();
    return new OutputRecord(
        ExtractTopology.EVENTS_SINK,
        event.id(),
        CampaignEventRecords.value(event),
        CampaignEventRecords.eventHeaders(
            event, fullHash, revision, version.engineVersion(), moved, time));
  }
}
