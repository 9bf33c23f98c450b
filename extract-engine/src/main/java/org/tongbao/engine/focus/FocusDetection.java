package org.tongbao.engine.focus;

import java.util.List;
import org.tongbao.contract.event.Focus;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleGroup;

/** The rules for declared targets, the most telling first. */
public final class FocusDetection {

  private static final List<Rule<String>> RULES =
      List.of(
          new NumberedTargetRule(),
          new EmphasisIsRule(),
          new IsTargetRule(),
          new TargetHeadingRule(),
          new NumberedItemRule(),
          new TaskItemRule(),
          new StruckTargetRule(),
          new DeclaredAreaRule(),
          new DemandRule(),
          new AimingVerbRule());

  private FocusDetection() {}

  public static List<Rule<String>> rules() {
    return RULES;
  }

  public static RuleGroup<String> group() {
    return new RuleGroup<>(rules(), Focus::new, FocusSelection::of, false);
  }
}
