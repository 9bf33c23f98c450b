package org.tongbao.contract.change;

import java.time.Instant;

/**
 * A message that tells nothing, to see whether it arrives. A CloudEvent, as {@link ChangeMessage}.
 */
public record TestMessage(
    String specversion,
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    String datacontenttype,
    TestData data) {

  public static final String TYPE = "org.tongbao.subscription.test";

  /** Words for people. */
  public record TestData(String text) {}

  public static TestMessage of(String id, String subscriptionId, Instant time) {
    return new TestMessage(
        ChangeMessage.SPEC_VERSION,
        id,
        ChangeMessage.SOURCE,
        TYPE,
        subscriptionId,
        time,
        ChangeMessage.JSON,
        new TestData("A test of this subscription. Nothing has changed."));
  }
}
