package org.tongbao.engine.figure;

import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.number.Quantity;
import org.tongbao.engine.structure.Sentence;

/** A number in its sentence. */
final class Site {

  private static final int UNKNOWN = -1;

  private final IndexedText text;
  private final Sentence sentence;
  private final Tokens tokens;
  private final int index;
  private final Quantity quantity;
  private final Tokens left;
  private final Tokens right;
  private final @Nullable Token previousNumber;
  private int leftLimit = UNKNOWN;

  /**
   * @param tokens of the sentence, numbers that are no figures left out
   * @param index of the number's token
   */
  Site(IndexedText text, Sentence sentence, Tokens tokens, int index) {
    this.text = text;
    this.sentence = sentence;
    this.tokens = tokens;
    this.index = index;
    this.quantity = ((Word.Number) tokens.get(index).word()).quantity();
    int from = index;
    while (from > 0 && inClause(from - 1) && !isNumber(from - 1)) {
      from--;
    }
    int to = index + 1;
    while (to < tokens.size() && inClause(to) && !isNumber(to)) {
      to++;
    }
    this.left = tokens.subList(from, index);
    this.right = tokens.subList(index + 1, to);
    this.previousNumber = lastNumberBefore(from);
  }

  IndexedText text() {
    return text;
  }

  Sentence sentence() {
    return sentence;
  }

  /** All tokens of the sentence, numbers that are no figures left out. */
  Tokens tokens() {
    return tokens;
  }

  /** Of the number's token. */
  int index() {
    return index;
  }

  Token token() {
    return tokens.get(index);
  }

  Quantity quantity() {
    return quantity;
  }

  /** The tokens between the number before, or the clause's beginning, and this number. */
  Tokens left() {
    return left;
  }

  /** The tokens between this number and the next one, or the clause's end. */
  Tokens right() {
    return right;
  }

  /** All tokens of the clause before this number, other numbers among them. */
  Tokens clauseBefore() {
    int from = index - left.size();
    while (from > 0 && inClause(from - 1)) {
      from--;
    }
    return tokens.subList(from, index);
  }

  /** All tokens of the clause behind this number, other numbers among them. */
  Tokens clauseBehind() {
    int to = index + 1 + right.size();
    while (to < tokens.size() && inClause(to)) {
      to++;
    }
    return tokens.subList(index + 1, to);
  }

  /** The number before in the sentence. */
  @Nullable Token previousNumber() {
    return previousNumber;
  }

  boolean nextNumberIsInClause() {
    int next = index + 1 + right.size();
    return next < tokens.size() && inClause(next);
  }

  /** The last token in the clause before this number that is the mark, or null. */
  @Nullable Token leftMark(Word.Mark mark) {
    for (int i = left.size() - 1; i >= 0; i--) {
      if (left.get(i).is(mark)) {
        return left.get(i);
      }
    }
    return null;
  }

  char before() {
    int start = quantity.start();
    return start > sentence.span().start() ? text.charAt(start - 1) : '\n';
  }

  /** The letter before a token, and a line break where the sentence begins with the token. */
  char before(Token token) {
    return token.start() > sentence.span().start() ? text.charAt(token.start() - 1) : '\n';
  }

  char behind() {
    int end = quantity.end();
    return end < sentence.span().end() ? text.charAt(end) : '\n';
  }

  /** Where the words that may belong to this number begin. */
  int leftLimit() {
    if (leftLimit == UNKNOWN) {
      leftLimit = findLeftLimit();
    }
    return leftLimit;
  }

  private int findLeftLimit() {
    int start = previousNumber == null ? sentence.span().start() : previousNumber.end();
    for (int i = quantity.start() - 1; i >= start; i--) {
      char c = text.charAt(i);
      boolean bracket = c == '(' || c == ')';
      if (c == ',' || c == ':' || bracket && !isInAside(i)) {
        return i + 1;
      }
    }
    return start;
  }

  /** A short bracket such as (第三批) stands within the clause, which began before it. */
  private boolean isInAside(int bracket) {
    return !left.isEmpty() && left.getFirst().start() < bracket;
  }

  private @Nullable Token lastNumberBefore(int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (isNumber(i)) {
        return tokens.get(i);
      }
    }
    return null;
  }

  private boolean inClause(int i) {
    return tokens.get(i).clause() == token().clause();
  }

  private boolean isNumber(int i) {
    return tokens.get(i).word() instanceof Word.Number;
  }
}
