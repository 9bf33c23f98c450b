package org.tongbao.contract.topic;

import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.change.ChangeMessage;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.contract.change.GapMessage;

/**
 * Records of changes: key documentId or factId. The value is the whole CloudEvent (structured
 * mode), byte by byte what the other channels send; its attributes stand in the headers too, so
 * that a reader finds the position without reading the value.
 */
public final class ChangeRecords {

  public static final String CURSOR = "cursor";
  public static final String EPOCH = "epoch";

  private ChangeRecords() {}

  public static Headers headers(
      String type, ChangePosition position, String id, String subject, Instant time) {
    return CloudEventHeaders.of(type, ChangeMessage.SOURCE, id, subject, time)
        .with(EPOCH, position.epoch())
        .with(CURSOR, Long.toString(position.cursor()))
        .withContentType(ChangeMessage.MEDIA_TYPE)
        .toHeaders();
  }

  /** Whether the record tells of a gap; {@link #readGap} reads it. */
  public static boolean isGap(Headers headers) {
    return GapMessage.TYPE.equals(CloudEventHeaders.read(headers, "type"));
  }

  /**
   * @throws MalformedRecordException where a header is missing or no number
   */
  public static ChangePosition position(Headers headers) throws MalformedRecordException {
    String text =
        CloudEventHeaders.require(headers, EPOCH)
            + "."
            + CloudEventHeaders.require(headers, CURSOR);
    return ChangePosition.parse(text)
        .orElseThrow(() -> new MalformedRecordException("no position in the log: " + text));
  }

  public static ChangeMessage read(byte[] value) throws MalformedRecordException {
    return read(value, ChangeMessage.class);
  }

  public static GapMessage readGap(byte[] value) throws MalformedRecordException {
    return read(value, GapMessage.class);
  }

  private static <T> T read(byte[] value, Class<T> type) throws MalformedRecordException {
    try {
      return ContractJson.mapper().readValue(value, type);
    } catch (IOException | RuntimeException e) {
      throw new MalformedRecordException("not a " + type.getSimpleName() + " as JSON", e);
    }
  }
}
