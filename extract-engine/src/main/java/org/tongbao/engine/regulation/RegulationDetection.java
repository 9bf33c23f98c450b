package org.tongbao.engine.regulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongbao.contract.event.RegulationReference;
import org.tongbao.engine.Found;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleGroup;

/** The rules for regulations; each title counts at its first place. */
public final class RegulationDetection {

  private static final List<Rule<String>> RULES =
      List.of(new IssuedRegulationRule(), new StandingMechanismRule());

  private RegulationDetection() {}

  public static List<Rule<String>> rules() {
    return RULES;
  }

  public static RuleGroup<String> group() {
    return new RuleGroup<>(
        rules(), RegulationReference::new, RegulationDetection::firstOfEach, true);
  }

  private static List<Found> firstOfEach(List<Found> found) {
    if (found.size() < 2) {
      return found;
    }
    Set<String> titles = new HashSet<>();
    return found.stream()
        .filter(one -> titles.add(((RegulationReference) one.detail()).title()))
        .toList();
  }
}
