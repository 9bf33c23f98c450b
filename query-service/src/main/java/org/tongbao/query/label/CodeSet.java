package org.tongbao.query.label;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.DocumentFlag;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.AnnouncementKind;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.EventType;
import org.tongbao.contract.event.Flag;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.contract.event.SupportRole;
import org.tongbao.query.changelog.Cause;
import org.tongbao.query.changelog.ChangeKind;
import org.tongbao.query.facts.AsOfBasis;
import org.tongbao.query.facts.ReasonCode;
import org.tongbao.query.facts.Run;
import org.tongbao.query.facts.Status;
import org.tongbao.query.subscription.webhook.Delivery;
import org.tongbao.query.subscription.webhook.SignatureScheme;
import org.tongbao.query.subscription.webhook.Subscription;

/** The sets of codes that answers have, each under the name that labels are listed by. */
public enum CodeSet {
  EVENT_TYPE("eventType", EventType.class, EventType::wireName),
  ACTION("action", Action.class),
  OBJECT("object", ObjectKind.class),
  CRIME("crime", Crime.class),
  LEVEL("level", Level.class),
  BOUND("bound", Bound.class),
  FLAG("flag", Flag.class),
  SUPPORT_ROLE("supportRole", SupportRole.class),
  ANNOUNCEMENT_KIND("announcementKind", AnnouncementKind.class),
  STATUS("status", Status.class),
  REASON("reason", ReasonCode.class),
  AS_OF_BASIS("asOfBasis", AsOfBasis.class),
  RUN_KIND("runKind", Run.Kind.class),
  CHANGE_KIND("changeKind", ChangeKind.class, ChangeKind::wireName),
  CAUSE("cause", Cause.class),
  DOCUMENT_FLAG("documentFlag", DocumentFlag.class),
  STAGE("stage", Stage.class, Stage::wireName),
  DEAD_LETTER_REASON("deadLetterReason", Reason.class),
  SUBSCRIPTION_STATE("subscriptionState", Subscription.State.class),
  SIGNATURE("signature", SignatureScheme.class),
  DELIVERY_KIND("deliveryKind", Delivery.Kind.class),
  DELIVERY_STATE("deliveryState", Delivery.State.class);

  private final String wireName;
  private final List<String> codes;

  <E extends Enum<E>> CodeSet(String wireName, Class<E> type) {
    this(wireName, type, Enum::name);
  }

  <E extends Enum<E>> CodeSet(String wireName, Class<E> type, Function<E, String> code) {
    this.wireName = wireName;
    this.codes = Stream.of(type.getEnumConstants()).map(code).toList();
  }

  public String wireName() {
    return wireName;
  }

  /** As answers have them, in their order. */
  public List<String> codes() {
    return codes;
  }
}
