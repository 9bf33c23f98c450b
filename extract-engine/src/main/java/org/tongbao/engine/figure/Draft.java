package org.tongbao.engine.figure;

import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.number.Quantity;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/**
 * A number with its action and object.
 *
 * @param verb how the action was found
 * @param object the words of the object, null where the text names none
 * @param total the figure that this is a share of
 * @param unitFrom where a table's header gives the unit and its multiplier, else null
 */
record Draft(
    Sentence sentence,
    Quantity quantity,
    Action action,
    ObjectKind kind,
    Attempt verb,
    @Nullable ObjectPhrase object,
    @Nullable Draft total,
    @Nullable Span unitFrom) {

  Draft withTotal(Draft other) {
    return new Draft(sentence, quantity, action, kind, verb, object, other, unitFrom);
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
}
