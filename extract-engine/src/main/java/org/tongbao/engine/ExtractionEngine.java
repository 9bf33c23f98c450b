package org.tongbao.engine;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.engine.announcement.AnnouncementDetection;
import org.tongbao.engine.caseevent.CaseDetection;
import org.tongbao.engine.figure.FigureDetector;
import org.tongbao.engine.focus.FocusDetection;
import org.tongbao.engine.regulation.RegulationDetection;
import org.tongbao.engine.reporting.EnforcementReport;
import org.tongbao.engine.rule.RuleDetector;
import org.tongbao.engine.scope.ScopeResolver;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.OutlineReader;
import org.tongbao.engine.text.Normaliser;
import org.tongbao.reading.Reading;

/** Finds the campaign events of one document. Stateless and safe for all threads. */
public final class ExtractionEngine {

  private final List<Detector> detectors =
      List.of(
          new FigureDetector(),
          new RuleDetector(
              List.of(
                  CaseDetection.group(),
                  AnnouncementDetection.group(),
                  FocusDetection.group(),
                  RegulationDetection.group())));

  /**
   * The events in the order of the text; none where the document does not report enforcement.
   *
   * @throws StepBudgetExceededException where the text needs more work than its length allows
   */
  public List<CampaignEvent> extract(Reading.Readable document) {
    StepBudget budget = StepBudget.forText(document.text().length());
    Outline outline = OutlineReader.read(Normaliser.normalise(document.text()), document.source());
    ScopeResolver scopes = ScopeResolver.of(outline, document.source());
    if (!EnforcementReport.isOne(scopes.mentions())) {
      return List.of();
    }
    List<Found> statements = new ArrayList<>();
    for (Detector detector : detectors) {
      statements.addAll(detector.detect(outline, scopes, budget));
    }
    return new EventAssembly(document, outline).assemble(statements);
  }
}
