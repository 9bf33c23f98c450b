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

/**
 * Applies groups of rules to every sentence. One pass over the sentence tells which rules have a
 * trigger in it; the others are not asked.
 */
public final class RuleDetector implements Detector {

  private final List<RuleGroup<?>> groups;
  private final Triggers triggers;

  public RuleDetector(List<RuleGroup<?>> groups) {
    this.groups = List.copyOf(groups);
    this.triggers =
        new Triggers(
            groups.stream().flatMap(group -> group.rules().stream()).map(Rule::triggers).toList());
  }

  @Override
  public List<Found> detect(Outline outline, ScopeResolver scopes, StepBudget budget) {
    List<List<Found>> byGroup = new ArrayList<>();
    groups.forEach(_ -> byGroup.add(new ArrayList<>()));
    for (Sentence sentence : outline.sentences()) {
      budget.spend(sentence.span().end() - sentence.span().start());
      long triggered = triggers.in(outline.text().text(), sentence.span());
      if (triggered != 0) {
        apply(triggered, new Passage(outline, scopes, sentence), budget, byGroup);
      }
    }
    List<Found> all = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      all.addAll(groups.get(i).selection().apply(byGroup.get(i)));
    }
    return all;
  }

  private void apply(
      long triggered, Passage passage, StepBudget budget, List<List<Found>> byGroup) {
    long rest = triggered;
    for (int i = 0; i < groups.size(); i++) {
      int rules = groups.get(i).rules().size();
      long own = rest & (1L << rules) - 1;
      if (own != 0 && byGroup.get(i).size() < Limits.EVENTS_PER_DOCUMENT) {
        apply(groups.get(i), own, passage, budget, byGroup.get(i));
      }
      rest >>>= rules;
    }
  }

  /** The group's rules that have a trigger, in their order. */
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
