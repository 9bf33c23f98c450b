package org.tongbao.engine.announcement;

import java.util.List;
import org.tongbao.contract.event.Announcement;
import org.tongbao.contract.event.AnnouncementKind;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleGroup;

/** The rules for announcements, the most telling first: one sentence announces one thing. */
public final class AnnouncementDetection {

  private AnnouncementDetection() {}

  public static List<Rule<AnnouncementKind>> rules() {
    return List.of(
        new PressConferenceRule(),
        new MeetingRule(),
        new CasesPublishedRule(),
        new ClosingRule(),
        new LaunchRule());
  }

  public static RuleGroup<AnnouncementKind> group() {
    return RuleGroup.of(rules(), Announcement::new);
  }
}
