package org.tongbao.contract.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.event.CampaignEvent;

/**
 * Records of campaign-events. An event's key is its id and its value the event; retraction is a
 * null value; the closing record's key is the documentId. Revision, engine version, full hash and
 * whether the event only moved stand in the headers, so that the value is the event alone.
 */
public final class CampaignEventRecords {

  public static final String EVENT_PREFIX = "org.tongbao.event.";
  public static final String RETRACTED = "org.tongbao.event.retracted";
  public static final String CLOSED = "org.tongbao.document.closed";
  public static final String REVISION = "revision";
  public static final String ENGINE_VERSION = "engineversion";
  public static final String FULL_HASH = "fullhash";
  public static final String MOVED = "moved";

  private static final String SOURCE = "/tongbao/extract";

  private CampaignEventRecords() {}

  public static Headers eventHeaders(
      CampaignEvent event,
      String fullHash,
      String revision,
      String engineVersion,
      boolean moved,
      Instant time) {
    String type = event.type().wireName();
    return CloudEventHeaders.of(
            EVENT_PREFIX + type, SOURCE, event.id() + "/" + fullHash, event.documentId(), time)
        .with("dataschema", "urn:tongbao:schema:" + type + ":1")
        .with(REVISION, revision)
        .with(ENGINE_VERSION, engineVersion)
        .with(FULL_HASH, fullHash)
        .with(MOVED, moved ? "true" : null)
        .withContentType(CloudEventHeaders.JSON)
        .toHeaders();
  }

  public static Headers retractionHeaders(String eventId, String revision, Instant time) {
    String documentId = Partitions.documentIdOf(eventId);
    return CloudEventHeaders.of(RETRACTED, SOURCE, eventId + "/" + revision, documentId, time)
        .with(REVISION, revision)
        .toHeaders();
  }

  public static Headers closingHeaders(DocumentRecord document, Instant time) {
    String id =
        "%s/%s/%s/%d"
            .formatted(
                document.id(),
                document.revision(),
                document.engineVersion(),
                document.raw().offset());
    return CloudEventHeaders.of(CLOSED, SOURCE, id, document.id(), time)
        .with("dataschema", "urn:tongbao:schema:document:1")
        .with(REVISION, document.revision())
        .with(ENGINE_VERSION, document.engineVersion())
        .withContentType(CloudEventHeaders.JSON)
        .toHeaders();
  }

  public static boolean isClosing(Headers headers) {
    return CLOSED.equals(CloudEventHeaders.read(headers, "type"));
  }

  public static byte[] value(CampaignEvent event) {
    return json(event);
  }

  public static byte[] value(DocumentRecord document) {
    return json(document);
  }

  public static CampaignEvent readEvent(byte[] value) throws MalformedRecordException {
    return read(value, CampaignEvent.class);
  }

  public static DocumentRecord readDocument(byte[] value) throws MalformedRecordException {
    return read(value, DocumentRecord.class);
  }

  private static <T> T read(byte[] value, Class<T> type) throws MalformedRecordException {
    try {
      return ContractJson.mapper().readValue(value, type);
    } catch (IOException | RuntimeException e) {
      throw new MalformedRecordException("not a " + type.getSimpleName() + " as JSON", e);
    }
  }

  private static byte[] json(Object value) {
    try {
      return ContractJson.mapper().writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
