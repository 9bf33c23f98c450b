package org.tongbao.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.contract.Limits;
import org.tongbao.engine.Detector;
import org.tongbao.engine.Found;
import org.tongbao.engine.StepBudget;
import org.tongbao.engine.scope.ScopeResolver;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Sentence;

/** Applies groups of rules; a rule is asked only about sentences that hold one of its triggers. */
public final class RuleDetector implements Detector {

  private final List<RuleGroup<?>> groups;

  public RuleDetector(List<RuleGroup<?>> groups) {
    this.groups = List.copyOf(groups);
  }

  @Override
  public List<Found> detect(Outline outline, ScopeResolver scopes, StepBudget budget) {
    List<Found> found = new ArrayList<>();
    Triggered.Bounds bounds = Triggered.Bounds.of(outline.sentences());
    for (RuleGroup<?> group : groups) {
      found.addAll(detect(group, bounds, outline, scopes, budget));
    }
    return found;
  }

  private static <T> List<Found> detect(
      RuleGroup<T> group,
      Triggered.Bounds bounds,
      Outline outline,
      ScopeResolver scopes,
      StepBudget budget) {
    Triggered triggered = Triggered.of(group.rules(), outline.words(), bounds);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < bounds.starts().length; i++) {
      if (found.size() >= Limits.EVENTS_PER_DOCUMENT) {
        break;
      }
      Sentence sentence = outline.sentences().get(i);
      long rules = triggered.by(sentence);
      if (rules != 0) {
        apply(group, rules, new Passage(outline, scopes, sentence), budget, found);
      }
    }
    return found.isEmpty() ? found : group.selection().apply(found);
  }

  /**
   * The rules that have a trigger in the sentence, in their order.
   *
   * @param triggered one bit for each of them
   */
  private static <T> void apply(
      RuleGroup<T> group, long triggered, Passage passage, StepBudget budget, List<Found> found) {
    for (long rest = triggered; rest != 0; rest &= rest - 1) {
      budget.spend(passage.span().end() - passage.span().start());
      Rule<T> rule = group.rules().get(Long.numberOfTrailingZeros(rest));
      List<RuleMatch<T>> matches = rule.apply(passage);
      for (RuleMatch<T> match : matches) {
        found.add(
            Found.of(
                passage.sentence(),
                match.quote(),
                passage.scopes().resolve(passage.sentence(), match.quote()),
                group.detail().apply(match.found()),
                rule));
      }
      if (!matches.isEmpty() && group.firstOnly()) {
        return;
      }
    }
  }
}
