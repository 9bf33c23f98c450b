package org.tongbao.engine.caseevent;

import java.util.List;
import org.tongbao.contract.event.CaseDescription;
import org.tongbao.engine.Detector;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleDetector;

/** The rules for cases, names first. */
public final class CaseDetection {

  private CaseDetection() {}

  public static List<Rule<CaseDescription>> rules() {
    return List.of(
        new NamedCaseRule(),
        new NamedBattleRule(),
        new SingleCaseRule(),
        new NumberedCaseRule(),
        new PlaceItemRule(),
        new DatedCatchRule());
  }

  public static Detector detector() {
    return new RuleDetector<>(rules(), description -> description);
  }
}
