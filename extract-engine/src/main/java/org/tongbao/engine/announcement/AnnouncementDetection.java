package org.tongbao.engine.announcement;

import java.util.List;
import org.tongbao.contract.event.Announcement;
import org.tongbao.contract.event.AnnouncementKind;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleGroup;

/** The rules for announcements, the most telling first: one sentence announces one thing. */
public final class AnnouncementDetection {

  private static final List<Rule<AnnouncementKind>> RULES =
      List.of(
          new PressConferenceRule(),
          new MeetingRule(),
          new CasesPublishedRule(),
          new ClosingRule(),
          new OpeningCeremonyRule(),
          new LaunchRule(),
          new CampaignBeginsRule());

  private AnnouncementDetection() {}

  public static List<Rule<AnnouncementKind>> rules() {
    return RULES;
  }

  public static RuleGroup<AnnouncementKind> group() {
    return RuleGroup.of(rules(), Announcement::new);
  }
}
