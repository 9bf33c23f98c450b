package org.tongbao.engine.scope;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Campaign;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.time.TimeMention;
import org.tongbao.engine.time.TimeMention.Kind;

/**
 * From when and until when a campaign runs, as the document states it.
 *
 * @param ground the time that says it
 * @param to null where it still runs or nothing tells its end
 * @param campaign null where the words name none (行动由6月初展开)
 * @param launches the ground is the day of a launch, not of a deed
 */
record CampaignRun(
    TimeMention ground,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable CampaignMention campaign,
    boolean launches) {

  /** What many campaigns are called besides their own name. */
  private static final String HUNDRED_DAYS = "百日";

  /** 19日展开反毒行动: carried out on that day, not begun on it. */
  boolean isOneDay() {
    return campaign == null
        && !launches
        && to == null
        && ground.kind() == Kind.POINT
        && from.equals(ground.to());
  }

  /** Whether a statement about the campaign may be about this run of it. */
  boolean isOf(Campaign other) {
    Integer edition = other.edition();
    boolean year =
        edition == null || from.getYear() == edition || from.getYear() == edition - 1 && to == null;
    if (campaign == null || other.series() == null) {
      return year;
    }
    boolean named =
        campaign.name().startsWith(HUNDRED_DAYS)
            || campaign.name().equals(other.series())
            || campaign.name().equals(other.operation());
    boolean sameYear =
        edition == null || campaign.edition() == null || edition.equals(campaign.edition());
    return year && named && sameYear;
  }
}
