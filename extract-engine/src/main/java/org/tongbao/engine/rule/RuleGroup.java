package org.tongbao.engine.rule;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tongbao.contract.event.Detail;
import org.tongbao.engine.Found;

/**
 * The rules for one type of event, the most telling first.
 *
 * @param <T> what the rules read
 * @param selection which of a document's statements count
 * @param firstOnly of several rules that find something in one sentence only the first counts;
 *     otherwise all are asked and the selection decides
 */
public record RuleGroup<T>(
    List<Rule<T>> rules,
    Function<T, Detail> detail,
    UnaryOperator<List<Found>> selection,
    boolean firstOnly) {

  private static final int MOST_RULES = Long.SIZE;

  public RuleGroup {
    rules = List.copyOf(rules);
    if (rules.size() > MOST_RULES) {
      throw new IllegalArgumentException(
          "%d rules in one group, at most %d fit".formatted(rules.size(), MOST_RULES));
    }
  }

  /** A group of which every statement counts. */
  public static <T> RuleGroup<T> of(List<Rule<T>> rules, Function<T, Detail> detail) {
    return new RuleGroup<>(rules, detail, found -> found, true);
  }
}
