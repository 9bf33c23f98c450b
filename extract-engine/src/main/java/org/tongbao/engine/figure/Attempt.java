package org.tongbao.engine.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.structure.Span;

/**
 * An action that may own a number.
 *
 * @param token the action's word where it stands in the number's own clause, else null
 * @param carriedFrom where the action's word stands outside of the clause, else null
 * @param inModifier whether the number stands in a modifier of another noun, so that the action
 *     before it goes on behind it
 */
record Attempt(
    Word.Verb verb, @Nullable Token token, @Nullable Span carriedFrom, boolean inModifier) {

  static List<Attempt> listOf(@Nullable Attempt attempt) {
    return attempt == null ? List.of() : List.of(attempt);
  }

  static Attempt of(Token token) {
    return new Attempt((Word.Verb) token.word(), token, null, false);
  }

  static Attempt inModifier(Token token) {
    return new Attempt((Word.Verb) token.word(), token, null, true);
  }

  /** The action of another figure. */
  static @Nullable Attempt like(Draft other) {
    Token token = other.verb().token();
    Span from = token == null ? other.verb().carriedFrom() : token.span();
    return from == null ? null : carried(other.verb().verb().on(other.kind()), from);
  }

  static Attempt carried(Word.Verb verb, Span from) {
    return new Attempt(verb, null, from, false);
  }
}
