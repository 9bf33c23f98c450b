package org.tongbao.contract.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;

/** One event of each type, with every kind of value that a field can have. */
public final class SampleEvents {

  public static final String DOCUMENT_ID = "0123456789abcdef0123456789abcdef";

  private static final Source SOURCE =
      new Source(
          "“净网2021”行动通报",
          "示例晚报",
          null,
          new PublicationTime("2021-10-14T05:04:31Z"),
          "bulletin.txt");

  private SampleEvents() {}

  /** By the name of the golden file. */
  public static Map<String, CampaignEvent> byName() {
    Map<String, CampaignEvent> events = new TreeMap<>();
    events.put(
        "figure", figure("0000000000000001", new BigDecimal("3.7E+4"), null, Bound.AT_LEAST));
    events.put(
        "figure-range",
        figure("0000000000000002", new BigDecimal("73.65"), new BigDecimal("80"), Bound.RANGE));
    events.put(
        "case",
        event(
            "0000000000000003",
            new CaseDescription("“甲”侵犯公民个人信息案", 67, new BigDecimal("3100000"), null)));
    events.put(
        "announcement",
        event("0000000000000004", new Announcement(AnnouncementKind.PRESS_CONFERENCE)));
    events.put("focus", event("0000000000000005", new Focus("严打网络谣言")));
    events.put("regulation", event("0000000000000006", new RegulationReference("公安机关互联网安全监督检查规定")));
    return events;
  }

  public static CampaignEvent named(String name) {
    return Objects.requireNonNull(byName().get(name), name);
  }

  private static CampaignEvent figure(
      String hash, BigDecimal value, @Nullable BigDecimal upper, Bound bound) {
    return event(
        hash,
        new Figure(
            "3.7万余起",
            value,
            upper,
            bound,
            "起",
            Action.SOLVED,
            ObjectKind.CASES,
            "案件",
            "",
            Level.CAMPAIGN,
            null));
  }

  public static CampaignEvent event(String hash, Detail detail) {
    return new CampaignEvent(
        DOCUMENT_ID + "." + hash,
        DOCUMENT_ID,
        new Evidence(
            "侦破案件3.7万余起",
            20,
            30,
            "共侦破案件3.7万余起。",
            "00000000000000ff",
            List.of(new Support(3, 5, SupportRole.CAMPAIGN))),
        new Campaign("净网", 2021, null),
        List.of(Crime.PERSONAL_DATA, Crime.FRAUD, Crime.FRAUD),
        Region.NATIONWIDE,
        "公安部",
        new Period(LocalDate.of(2021, 1, 1), null),
        SOURCE,
        List.of(Flag.INDEFINITE),
        detail);
  }
}
