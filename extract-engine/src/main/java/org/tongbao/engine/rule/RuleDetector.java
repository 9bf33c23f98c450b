package org.tongbao.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tongbao.contract.Limits;
import org.tongbao.contract.event.Detail;
import org.tongbao.engine.Detector;
import org.tongbao.engine.Found;
import org.tongbao.engine.StepBudget;
import org.tongbao.engine.scope.ScopeResolver;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Sentence;

/**
 * Applies rules to every sentence; of several that find something in one sentence the first counts.
 *
 * @param <T> what the rules read
 */
public final class RuleDetector<T> implements Detector {

  private final List<Rule<T>> rules;
  private final Function<T, Detail> detail;

  public RuleDetector(List<Rule<T>> rules, Function<T, Detail> detail) {
    this.rules = List.copyOf(rules);
    this.detail = detail;
  }

  @Override
  public List<Found> detect(Outline outline, ScopeResolver scopes, StepBudget budget) {
    List<Found> found = new ArrayList<>();
    for (Sentence sentence : outline.sentences()) {
      if (found.size() >= Limits.EVENTS_PER_DOCUMENT) {
        break;
      }
      Passage passage = new Passage(outline, scopes, sentence);
      for (Rule<T> rule : rules) {
        budget.spend(sentence.span().end() - sentence.span().start());
        List<RuleMatch<T>> matches = rule.apply(passage);
        for (RuleMatch<T> match : matches) {
          found.add(
              Found.of(
                  sentence,
                  match.quote(),
                  scopes.resolve(sentence, match.quote()),
                  detail.apply(match.found()),
                  List.of()));
        }
        if (!matches.isEmpty()) {
          break;
        }
      }
    }
    return found;
  }
}
