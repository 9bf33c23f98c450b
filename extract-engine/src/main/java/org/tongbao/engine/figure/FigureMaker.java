package org.tongbao.engine.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.Flag;
import org.tongbao.contract.event.Support;
import org.tongbao.contract.event.SupportRole;
import org.tongbao.engine.Found;
import org.tongbao.engine.number.Quantity;
import org.tongbao.engine.scope.Scope;
import org.tongbao.engine.scope.ScopeResolver;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.text.NormalText;

/** Makes the figures of drafts: scope, words as written, supporting places. */
final class FigureMaker {

  private final NormalText text;
  private final ScopeResolver scopes;

  FigureMaker(NormalText text, ScopeResolver scopes) {
    this.text = text;
    this.scopes = scopes;
  }

  Found make(Draft draft, @Nullable Found total) {
    Quantity quantity = draft.quantity();
    Span quote = draft.quote();
    Scope scope = withFlags(scopes.resolve(draft.sentence(), quote), quantity);
    String objectText = draft.object() == null ? "" : quoted(draft.object().words());
    Figure figure =
        new Figure(
            text.quote(quantity.start(), quantity.end()),
            quantity.value(),
            quantity.upper(),
            quantity.bound(),
            quantity.classifier() == null ? null : quantity.classifier().unit(),
            draft.action(),
            draft.kind(),
            objectText.isEmpty() ? nounOfAction(draft) : objectText,
            Subject.of(draft.kind(), objectText),
            scope.level(),
            null);
    return new Found(
        draft.sentence(), quote, scope, figure, support(draft), quantity.numeral(), total, draft);
  }

  /** 涉案金额 says what was done and to what at once. */
  private String nounOfAction(Draft draft) {
    Token token = draft.verb().token();
    Word.Verb verb = draft.verb().verb();
    boolean noun = verb.use() == Word.Use.NOUN && verb.implied() != null;
    return token != null && noun ? quoted(token.span()) : "";
  }

  private List<Support> support(Draft draft) {
    boolean inClause = draft.object() == null || draft.object().inClause();
    if (draft.verb().carriedFrom() == null
        && inClause
        && draft.unitFrom() == null
        && draft.total() == null) {
      return List.of();
    }
    List<Support> support = new ArrayList<>(2);
    if (draft.verb().carriedFrom() != null) {
      support.add(support(draft.verb().carriedFrom(), SupportRole.VERB));
    }
    if (draft.object() != null && !draft.object().inClause()) {
      support.add(support(draft.object().words(), SupportRole.SUBJECT));
    }
    if (draft.unitFrom() != null) {
      support.add(support(draft.unitFrom(), SupportRole.UNIT));
    }
    if (draft.total() != null) {
      Quantity whole = draft.total().quantity();
      support.add(support(new Span(whole.start(), whole.end()), SupportRole.TOTAL));
    }
    return support;
  }

  private Support support(Span place, SupportRole role) {
    return new Support(text.cleanedStart(place.start()), text.cleanedEnd(place.end()), role);
  }

  private String quoted(Span words) {
    return text.quote(words.start(), words.end());
  }

  private static Scope withFlags(Scope scope, Quantity quantity) {
    if (!quantity.indefinite()) {
      return scope;
    }
    List<Flag> flags = new ArrayList<>(scope.flags());
    flags.add(Flag.INDEFINITE);
    return scope.withFlags(flags);
  }
}
