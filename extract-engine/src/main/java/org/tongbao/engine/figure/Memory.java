package org.tongbao.engine.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/**
 * What was read before in a document, as far as later numbers lean on it. Confined to one thread.
 */
final class Memory {

  private static final int MOST_TOTALS = 24;

  /** An action with the place of its word. */
  record Said(Word.Verb verb, Span where) {}

  private final Map<ObjectKind, Said> byKind = new EnumMap<>(ObjectKind.class);
  private final List<Draft> totals = new ArrayList<>();
  private @Nullable Said inSentence;
  private @Nullable Draft last;
  private @Nullable Said saidBefore;
  private @Nullable ObjectKind kindBefore;
  private boolean sharesGoOn;
  private int block = -1;

  /** A new sentence begins. */
  void enter(Sentence sentence, boolean afterSemicolon) {
    boolean goesOn = afterSemicolon && sentence.block() == block;
    saidBefore = goesOn ? inSentence : null;
    kindBefore = goesOn && last != null ? last.kind() : null;
    inSentence = null;
    last = null;
    sharesGoOn &= afterSemicolon && sentence.block() == block;
    block = sentence.block();
  }

  /** A heading: what was said under another one is not carried on. */
  void enterSection() {
    totals.clear();
    sharesGoOn = false;
  }

  void remember(Draft draft, @Nullable Said main) {
    Span where =
        draft.verb().token() == null ? draft.verb().carriedFrom() : draft.verb().token().span();
    Said said = where == null ? null : new Said(draft.verb().verb(), where);
    boolean passing =
        said != null
            && inSentence != null
            && last != null
            && inSentence.verb().actionOn(last.kind()) == Action.SEIZED
            && isWorth(said.verb());
    inSentence = main != null ? main : said != null && !passing ? said : inSentence;
    if (said != null && !draft.verb().inModifier() && draft.verb().verb().isEnforcement()) {
      byKind.put(draft.kind(), said);
    }
    last = draft;
    totals.addFirst(draft);
    if (totals.size() > MOST_TOTALS) {
      totals.removeLast();
    }
  }

  /** 查扣木材9吨,价值6万元,涉案货车3辆: what things are worth does not end what was done to them. */
  private static boolean isWorth(Word.Verb verb) {
    return verb.use() == Word.Use.NOUN && verb.implied() == ObjectKind.MONEY;
  }

  void startShares() {
    sharesGoOn = true;
  }

  void endShares() {
    sharesGoOn = false;
  }

  boolean sharesGoOn() {
    return sharesGoOn;
  }

  /** The action of the figure before in this sentence. */
  @Nullable Said inSentence() {
    return inSentence;
  }

  /** The action before the semicolon that the sentence follows, where it was done to the kind. */
  @Nullable Said beforeSemicolon(ObjectKind kind) {
    return kind == kindBefore ? saidBefore : null;
  }

  @Nullable Said lastFor(ObjectKind kind) {
    return byKind.get(kind);
  }

  /** The figure before in this sentence. */
  @Nullable Draft last() {
    return last;
  }

  /** Figures that a later one may be a share of, the nearest first. */
  List<Draft> totals() {
    return totals;
  }
}
