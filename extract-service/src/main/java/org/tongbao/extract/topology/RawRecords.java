package org.tongbao.extract.topology;

import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.topic.MalformedRecordException;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.extract.document.Failure;
import org.tongbao.extract.document.RawRecord;

/** Records of raw-documents, well formed or not: reading one never throws. */
final class RawRecords {

  private static final Pattern DOCUMENT_ID = Pattern.compile("[0-9a-f]{32}");
  private static final int ID_LENGTH = 32;

  private RawRecords() {}

  static RawRecord read(Record<@Nullable String, byte @Nullable []> record, RawPlace place) {
    String key = record.key();
    if (key == null || !DOCUMENT_ID.matcher(key).matches()) {
      String shown = key == null ? "missing" : "%.80s".formatted(key);
      String detail =
          "The key of a raw document is %s, expected a documentId of 32 hex digits."
              .formatted(shown);
      // Such a letter still needs a documentId of its own: one that the same key always gets.
      String documentId = Sha256.hex(String.valueOf(key)).substring(0, ID_LENGTH);
      return malformed(place, documentId, record, Failure.of(Reason.MALFORMED_RECORD, detail));
    }
    try {
      return new RawRecord.WellFormed(
          place, RawDocumentRecords.read(key, record.headers(), record.value()));
    } catch (MalformedRecordException | RuntimeException e) {
      String detail =
          "The raw record lacks what every raw record has; feed the document again: "
              + e.getMessage();
      Failure failure = Failure.of(Reason.MALFORMED_RECORD, detail, e);
      return malformed(place, key, record, failure);
    }
  }

  private static RawRecord malformed(
      RawPlace place, String documentId, Record<?, ?> record, Failure failure) {
    Instant time = Instant.ofEpochMilli(record.timestamp());
    return new RawRecord.Malformed(place, documentId, time, failure);
  }
}
