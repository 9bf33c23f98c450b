package org.tongbao.engine.figure;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Neighbouring tokens of a sentence in its order; a part shares them with the whole. */
final class Tokens extends AbstractList<Token> implements RandomAccess {

  private final Token[] all;
  private final int from;
  private final int to;

  private Tokens(Token[] all, int from, int to) {
    this.all = all;
    this.from = from;
    this.to = to;
  }

  static Tokens of(List<Token> tokens) {
    Token[] all = tokens.toArray(Token[]::new);
    return new Tokens(all, 0, all.length);
  }

  @Override
  public Token get(int index) {
    Objects.checkIndex(index, to - from);
    return all[from + index];
  }

  @Override
  public int size() {
    return to - from;
  }

  @Override
  public Tokens subList(int first, int end) {
    Objects.checkFromToIndex(first, end, to - from);
    return new Tokens(all, from + first, from + end);
  }

  /** Those that begin at the offset or behind it. */
  Tokens startingAt(int offset) {
    int first = from;
    while (first < to && all[first].start() < offset) {
      first++;
    }
    return first == from ? this : new Tokens(all, first, to);
  }

  boolean any(Predicate<Token> condition) {
    return first(condition) != null;
  }

  boolean none(Predicate<Token> condition) {
    return first(condition) == null;
  }

  boolean any(Word.Mark mark) {
    for (int i = from; i < to; i++) {
      if (all[i].is(mark)) {
        return true;
      }
    }
    return false;
  }

  @Nullable Token first(Predicate<Token> condition) {
    for (int i = from; i < to; i++) {
      if (condition.test(all[i])) {
        return all[i];
      }
    }
    return null;
  }

  @Nullable Token last(Predicate<Token> condition) {
    for (int i = to - 1; i >= from; i--) {
      if (condition.test(all[i])) {
        return all[i];
      }
    }
    return null;
  }
}
