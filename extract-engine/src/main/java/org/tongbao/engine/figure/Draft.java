package org.tongbao.engine.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.Making;
import org.tongbao.engine.explanation.Explanation;
import org.tongbao.engine.number.Quantity;
import org.tongbao.engine.rule.GrammarRule;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/**
 * A number with its action and object.
 *
 * @param verb how the action was found
 * @param object the words of the object, null where the text names none
 * @param total the figure that this is a share of
 * @param unitFrom where a table's header gives the unit and its multiplier, else null
 * @param rule that found the action
 */
record Draft(
    Sentence sentence,
    Quantity quantity,
    Action action,
    ObjectKind kind,
    Attempt verb,
    @Nullable ObjectPhrase object,
    @Nullable Draft total,
    @Nullable Span unitFrom,
    FigureRule rule)
    implements Making {

  Draft withTotal(Draft other) {
    return new Draft(sentence, quantity, action, kind, verb, object, other, unitFrom, rule);
  }

  /** The shortest stretch that holds the number and, in its own clause, its verb and object. */
  Span quote() {
    int start = quantity.start();
    int end = quantity.end();
    if (verb.token() != null) {
      start = Math.min(start, verb.token().start());
      end = Math.max(end, verb.token().end());
    }
    if (object != null && object.inClause()) {
      start = Math.min(start, object.words().start());
      end = Math.max(end, object.words().end());
    }
    return new Span(start, end);
  }

  @Override
  public List<GrammarRule> rules() {
    return total == null ? List.of(rule) : List.of(rule, Shares.RULE);
  }

  @Override
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(Explanation.NUMBER, new Span(quantity.start(), quantity.end())));
    Span carried = verb.carriedFrom();
    if (verb.token() != null) {
      parts.add(new Part("verb", verb.token().span()));
    } else if (carried != null) {
      parts.add(new Part("verb", carried));
    }
    if (object != null) {
      parts.add(new Part(Explanation.OBJECT, object.words()));
    }
    if (unitFrom != null) {
      parts.add(new Part("unit", unitFrom));
    }
    if (total != null) {
      Quantity whole = total.quantity();
      parts.add(new Part("total", new Span(whole.start(), whole.end())));
    }
    return parts;
  }
}
