package org.tongbao.extract.topology;

import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.contract.topic.CloudEventHeaders;
import org.tongbao.contract.topic.MalformedRecordException;
import org.tongbao.extract.document.LineEngine;

/** One record of campaign-events as its readers see it. */
record Emitted(TestRecord<String, byte[]> record) {

  /** {@code published a}, {@code moved a}, {@code retracted a}, {@code closed} or withdrawn. */
  String inWords() {
    if (CampaignEventRecords.isClosing(record.headers())) {
      return closing().withdrawn() ? "withdrawn" : "closed";
    }
    String name = nameOf(record.key());
    if (record.value() == null) {
      return "retracted " + name;
    }
    return (header(CampaignEventRecords.MOVED) == null ? "published " : "moved ") + name;
  }

  DocumentRecord closing() {
    try {
      return CampaignEventRecords.readDocument(record.value());
    } catch (MalformedRecordException e) {
      throw new AssertionError(e);
    }
  }

  CampaignEvent event() {
    try {
      return CampaignEventRecords.readEvent(record.value());
    } catch (MalformedRecordException e) {
      throw new AssertionError(e);
    }
  }

  @Nullable String header(String attribute) {
    return CloudEventHeaders.read(record.headers(), attribute);
  }

  private static String nameOf(String eventId) {
    String documentId = eventId.substring(0, eventId.indexOf('.'));
    for (char name = 'a'; name <= 'z'; name++) {
      if (LineEngine.idOf(documentId, String.valueOf(name)).equals(eventId)) {
        return String.valueOf(name);
      }
    }
    throw new AssertionError("no line has the id " + eventId);
  }
}
