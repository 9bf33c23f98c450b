package org.tongbao.engine.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Figure;
import org.tongbao.engine.ExtractionEngine;
import org.tongbao.engine.explanation.Explanation;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.scope.ScopeResolver;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.OutlineReader;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.text.Normaliser;
import org.tongbao.reading.Reading;

/** Tries the examples of rules, on one rule or on the whole grammar. */
final class RuleTrial {

  private static final String DOCUMENT_ID = "0123456789abcdef0123456789abcdef";
  private static final ExtractionEngine ENGINE = new ExtractionEngine();

  private RuleTrial() {}

  /** What the rule finds by itself: the words that are quoted. */
  static List<String> alone(Rule<?> rule, Example example) {
    Outline outline = OutlineReader.read(Normaliser.normalise(example.document()), Source.UNKNOWN);
    ScopeResolver scopes = ScopeResolver.of(outline, Source.UNKNOWN);
    List<String> quotes = new ArrayList<>();
    for (Sentence sentence : outline.sentences()) {
      Passage passage = new Passage(outline, scopes, sentence);
      for (RuleMatch<?> match : rule.apply(passage)) {
        if (!passage.saysAny(rule.triggers())) {
          throw new AssertionError("it finds something without one of its triggers: " + match);
        }
        quotes.add(outline.text().quote(match.quote().start(), match.quote().end()));
      }
    }
    return quotes;
  }

  /** The events of the whole grammar, with the rules that made them. */
  static List<Explanation> whole(Example example) {
    return whole(example.document());
  }

  static List<Explanation> whole(String document) {
    return whole(document, Source.UNKNOWN);
  }

  static List<Explanation> whole(String document, Source source) {
    return ENGINE
        .explain(new Reading.Readable(DOCUMENT_ID, "0123456789abcdef", source, document))
        .events();
  }

  /** The figures among them as {@code ACTION OBJECT number}. */
  static List<String> figures(List<Explanation> events) {
    List<String> figures = new ArrayList<>();
    for (Explanation explanation : events) {
      if (explanation.event().detail() instanceof Figure figure) {
        String total = figure.partOf() == null ? "" : " of " + textOf(figure.partOf(), events);
        figures.add(figure.action() + " " + figure.objectKind() + " " + figure.text() + total);
      }
    }
    return figures;
  }

  private static String textOf(String id, List<Explanation> events) {
    return events.stream()
        .map(Explanation::event)
        .filter(event -> event.id().equals(id) && event.detail() instanceof Figure)
        .map(event -> ((Figure) event.detail()).text())
        .findFirst()
        .orElseThrow();
  }
}
