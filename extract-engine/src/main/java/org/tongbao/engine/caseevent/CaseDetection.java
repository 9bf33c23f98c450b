package org.tongbao.engine.caseevent;

import java.util.List;
import org.tongbao.contract.event.CaseDescription;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleGroup;

/** The rules for cases, names first. */
public final class CaseDetection {

  private static final List<Rule<CaseDescription>> RULES =
      List.of(
          new NamedCaseRule(),
          new NamedBattleRule(),
          new PersonCaseRule(),
          new SingleCaseRule(),
          new CaseItemRule(),
          new NumberedCaseRule(),
          new PlaceItemRule(),
          new DatedCatchRule(),
          new PunishedOneRule(),
          new ReportedCaseRule(),
          new FurtherCatchRule(),
          new LocalCatchRule());

  private CaseDetection() {}

  public static List<Rule<CaseDescription>> rules() {
    return RULES;
  }

  public static RuleGroup<CaseDescription> group() {
    return new RuleGroup<>(rules(), description -> description, CaseSelection::of, false);
  }
}
