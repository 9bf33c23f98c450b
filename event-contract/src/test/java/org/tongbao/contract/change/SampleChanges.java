package org.tongbao.contract.change;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tongbao.contract.change.ChangeData.Links;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.contract.event.Region;
import org.tongbao.contract.event.SampleEvents;

/** Messages of each kind. */
public final class SampleChanges {

  public static final Instant TIME = Instant.parse("2021-10-15T00:00:00.000001Z");
  public static final ChangePosition POSITION = new ChangePosition("0a1b2c3d4e5f6071", 42);

  private static final String FACT_ID = "9a8b7c6d5e4f30211203f4e5d6c7b8a9";

  private SampleChanges() {}

  /** By the name of the golden file. */
  public static Map<String, ChangeMessage> byName() {
    return Map.of(
        "change-event", ofEvent(SampleEvents.named("figure")),
        "change-focus", ofEvent(SampleEvents.named("focus")),
        "change-fact", ofFact());
  }

  public static ChangeMessage ofEvent(CampaignEvent event) {
    return ChangeMessage.of(
        POSITION,
        event.documentId(),
        TIME,
        "DOCUMENT",
        new ChangeData(
            "event.added",
            event.documentId(),
            event.id(),
            null,
            null,
            "00000000000000aa",
            EventBrief.of(event),
            null,
            new Links("/v1/events/" + event.id(), "/v1/documents/" + event.documentId(), null)));
  }

  private static ChangeMessage ofFact() {
    FactBrief fact =
        new FactBrief(
            new FactBrief.Key(
                "净网",
                2021,
                null,
                Action.CAUGHT,
                ObjectKind.SUSPECTS,
                "",
                "COUNT",
                List.of(Crime.HACKING),
                Region.NATIONWIDE,
                Level.CAMPAIGN),
            new FactBrief.Value(
                new BigDecimal("80000"),
                null,
                Bound.AT_LEAST,
                "8万余名",
                "名",
                LocalDate.parse("2021-10-14")),
            "AGREED",
            1);
    return ChangeMessage.of(
        POSITION,
        FACT_ID,
        TIME,
        "WITHDRAWAL",
        new ChangeData(
            "fact.withdrawn",
            null,
            null,
            FACT_ID,
            "00000000000000aa",
            null,
            null,
            fact,
            new Links(null, null, "/v1/facts/" + FACT_ID)));
  }
}
