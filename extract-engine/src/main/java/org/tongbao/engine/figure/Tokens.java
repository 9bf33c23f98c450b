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

  /** Of each token of the sentence: rule after rule asks for them. */
  private final long[] traits;

  /** Of all of them together. */
  private final long ofSentence;

  private Tokens(Token[] all, int from, int to, long[] traits, long ofSentence) {
    this.all = all;
    this.from = from;
    this.to = to;
    this.traits = traits;
    this.ofSentence = ofSentence;
  }

  static Tokens of(List<Token> tokens) {
    Token[] all = tokens.toArray(Token[]::new);
    long[] traits = new long[all.length];
    long ofSentence = 0;
    for (int i = 0; i < all.length; i++) {
      traits[i] = Traits.of(all[i].word());
      ofSentence |= traits[i];
    }
    return new Tokens(all, 0, all.length, traits, ofSentence);
  }

  /** Whether the sentence has any of the traits at all, here or elsewhere. */
  boolean sentenceHas(long wanted) {
    return (ofSentence & wanted) != 0;
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
    return new Tokens(all, from + first, from + end, traits, ofSentence);
  }

  /** Those that begin at the offset or behind it. */
  Tokens startingAt(int offset) {
    int first = from;
    while (first < to && all[first].start() < offset) {
      first++;
    }
    return first == from ? this : new Tokens(all, first, to, traits, ofSentence);
  }

  boolean any(Predicate<Token> condition) {
    return first(condition) != null;
  }

  boolean none(long unwanted) {
    return !any(unwanted);
  }

  boolean any(Word.Mark mark) {
    return any(Traits.of(mark));
  }

  /** Whether one of them has one of the traits. */
  boolean any(long wanted) {
    for (int i = from; i < to && sentenceHas(wanted); i++) {
      if ((traits[i] & wanted) != 0) {
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
