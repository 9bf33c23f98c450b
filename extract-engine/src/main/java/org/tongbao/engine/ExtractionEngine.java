package org.tongbao.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Announcement;
import org.tongbao.contract.event.AnnouncementKind;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Focus;
import org.tongbao.engine.announcement.AnnouncementDetection;
import org.tongbao.engine.caseevent.CaseDetection;
import org.tongbao.engine.explanation.DocumentExplanation;
import org.tongbao.engine.explanation.DocumentExplanation.LeftOutNumber;
import org.tongbao.engine.explanation.Explainer;
import org.tongbao.engine.explanation.Explanation;
import org.tongbao.engine.figure.FigureDetector;
import org.tongbao.engine.figure.LeftOutNumbers;
import org.tongbao.engine.focus.FocusDetection;
import org.tongbao.engine.regulation.RegulationDetection;
import org.tongbao.engine.reporting.EnforcementReport;
import org.tongbao.engine.rule.RuleDetector;
import org.tongbao.engine.scope.DocumentMentions;
import org.tongbao.engine.scope.ScopeResolver;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.OutlineReader;
import org.tongbao.engine.text.Normaliser;
import org.tongbao.reading.Reading;

/** Finds the campaign events of one document. Stateless and safe for all threads. */
public final class ExtractionEngine {

  private static final String ANY_REPORT = "2024年5月,浙江警方在“净网2024”专项行动中破获诈骗案件3起,抓获5人。";

  private final List<Detector> detectors =
      List.of(
          new FigureDetector(),
          new RuleDetector(
              List.of(
                  CaseDetection.group(),
                  AnnouncementDetection.group(),
                  FocusDetection.group(),
                  RegulationDetection.group())));

  /** Reads one report, which declares all lists of words, so that they are known to the first. */
  public ExtractionEngine() {
    extract(new Reading.Readable("0".repeat(32), "0".repeat(16), Source.UNKNOWN, ANY_REPORT));
  }

  /**
   * The events in the order of the text; none where the document does not report enforcement.
   *
   * @throws StepBudgetExceededException where the text needs more work than its length allows
   */
  public List<CampaignEvent> extract(Reading.Readable document) {
    return extract(document, StepBudget.forText(document.text().length()));
  }

  /** The same within a budget, which tells in the end how many steps it took. */
  List<CampaignEvent> extract(Reading.Readable document, StepBudget budget) {
    Outline outline = outline(document, budget);
    ScopeResolver scopes = scopes(document, outline);
    if (scopes == null) {
      return List.of();
    }
    List<Found> statements = statements(outline, scopes, budget);
    if (statements.isEmpty()) {
      return List.of();
    }
    EventAssembly assembly = new EventAssembly(document, outline);
    List<CampaignEvent> events = new ArrayList<>(statements.size());
    for (Found found : assembly.keep(statements)) {
      events.add(assembly.event(found));
    }
    return Collections.unmodifiableList(events);
  }

  /**
   * The same events with why each is what it is, and the numbers that are none; takes three times
   * the time of {@link #extract}.
   *
   * @throws StepBudgetExceededException where the text needs more work than its length allows
   */
  public DocumentExplanation explain(Reading.Readable document) {
    StepBudget budget = StepBudget.forText(document.text().length());
    Outline outline = outline(document, budget);
    ScopeResolver scopes = scopes(document, outline);
    if (scopes == null) {
      return DocumentExplanation.NO_REPORT;
    }
    Map<String, CampaignEvent> undated = new HashMap<>();
    extract(withoutDate(document)).forEach(event -> undated.put(event.id(), event));
    EventAssembly assembly = new EventAssembly(document, outline);
    Explainer explainer = new Explainer(outline);
    List<Explanation> explanations = new ArrayList<>();
    for (Found found : assembly.keep(statements(outline, scopes, budget))) {
      CampaignEvent event = assembly.event(found);
      explanations.add(explainer.explain(found, event, undated.get(event.id())));
    }
    List<LeftOutNumber> leftOut =
        LeftOutNumbers.of(outline, scopes, budget).stream().map(explainer::leftOut).toList();
    return new DocumentExplanation(true, explanations, leftOut);
  }

  private static Outline outline(Reading.Readable document, StepBudget budget) {
    budget.spend(document.text().length());
    return OutlineReader.read(Normaliser.normalise(document.text()), document.source(), budget);
  }

  /** All that the document names, with where it belongs; null where it reports no enforcement. */
  private static @Nullable ScopeResolver scopes(Reading.Readable document, Outline outline) {
    if (!EnforcementReport.mayBeOne(outline)) {
      return null;
    }
    DocumentMentions mentions = DocumentMentions.of(outline, document.source());
    return EnforcementReport.isOne(mentions) ? ScopeResolver.of(mentions) : null;
  }

  private List<Found> statements(Outline outline, ScopeResolver scopes, StepBudget budget) {
    List<Found> statements = new ArrayList<>();
    for (Detector detector : detectors) {
      statements.addAll(detector.detect(outline, scopes, budget));
    }
    return standAlone(statements, scopes) ? statements : List.of();
  }

  /** Meetings tell of a campaign only where one is spoken of, targets only where offences are. */
  private static boolean standAlone(List<Found> statements, ScopeResolver scopes) {
    boolean meetings = true;
    boolean targets = true;
    for (Found found : statements) {
      meetings &= isMeeting(found);
      targets &= found.detail() instanceof Focus;
    }
    if (meetings) {
      return EnforcementReport.speaksOfCampaign(scopes.mentions());
    }
    return !targets || EnforcementReport.speaksOfOffences(scopes.mentions());
  }

  private static boolean isMeeting(Found found) {
    return found.detail() instanceof Announcement announcement
        && (announcement.kind() == AnnouncementKind.PRESS_CONFERENCE
            || announcement.kind() == AnnouncementKind.MEETING);
  }

  private static Reading.Readable withoutDate(Reading.Readable document) {
    Source source = document.source();
    return new Reading.Readable(
        document.documentId(),
        document.revision(),
        new Source(source.title(), source.publisher(), source.url(), null, source.path()),
        document.text());
  }
}
