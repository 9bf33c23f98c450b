package org.tongbao.contract.change;

import java.time.Instant;

/**
 * One change as a CloudEvent 1.0 in JSON. Cursors are text here: an integer of CloudEvents has 32
 * bits.
 *
 * @param id {@link ChangePosition} as text, to go on from
 * @param type {@link #TYPE_PREFIX} and the kind of change
 * @param subject the documentId of an event, or the factId: what order is kept for
 * @param time when it became visible
 * @param cause why, such as DOCUMENT or ENGINE
 */
public record ChangeMessage(
    String specversion,
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    String datacontenttype,
    String dataschema,
    String epoch,
    String cursor,
    String cause,
    ChangeData data) {

  public static final String SPEC_VERSION = "1.0";
  public static final String TYPE_PREFIX = "org.tongbao.change.";
  public static final String SOURCE = "/tongbao/query";
  public static final String SCHEMA = "urn:tongbao:schema:change:1";
  public static final String MEDIA_TYPE = "application/cloudevents+json";
  public static final int MAX_BYTES = 20_000;

  static final String JSON = "application/json";

  public static ChangeMessage of(
      ChangePosition position, String subject, Instant time, String cause, ChangeData data) {
    return new ChangeMessage(
        SPEC_VERSION,
        position.toString(),
        SOURCE,
        TYPE_PREFIX + data.kind(),
        subject,
        time,
        JSON,
        SCHEMA,
        position.epoch(),
        Long.toString(position.cursor()),
        cause,
        data);
  }
}
