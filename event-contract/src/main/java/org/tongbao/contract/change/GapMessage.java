package org.tongbao.contract.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells a reader that what lies between the position asked for and this one cannot be had: whoever
 * keeps a copy reads the present anew, and goes on from here. A CloudEvent, as {@link
 * ChangeMessage}.
 */
public record GapMessage(
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
    GapData data) {

  public static final String TYPE = "org.tongbao.changes.gap";
  public static final String SUBJECT = "changes";
  public static final String SCHEMA = "urn:tongbao:schema:change-gap:1";

  /** Why something is missing. */
  public enum Reason {
    /** The log is kept for a limited time. */
    EXPIRED,
    /** The log was made anew, or restored from a copy. */
    OTHER_EPOCH,
    /** The position lies behind the end of the log. */
    AHEAD
  }

  /**
   * What is missing.
   *
   * @param requested the position asked for
   */
  public record GapData(Reason reason, @Nullable String requested) {}

  /**
   * @param resumed the position behind which the reader goes on
   */
  public static GapMessage of(
      Reason reason, @Nullable String requested, ChangePosition resumed, Instant time) {
    return new GapMessage(
        ChangeMessage.SPEC_VERSION,
        resumed + ".gap",
        ChangeMessage.SOURCE,
        TYPE,
        SUBJECT,
        time,
        ChangeMessage.JSON,
        SCHEMA,
        resumed.epoch(),
        Long.toString(resumed.cursor()),
        new GapData(reason, requested));
  }
}
