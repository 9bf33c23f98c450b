package org.tongbao.engine.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.number.Quantity;
import org.tongbao.engine.structure.Sentence;

/**
 * A number in its sentence.
 *
 * @param tokens of the sentence, numbers that are no figures left out
 * @param index of the number's token
 */
record Site(String text, Sentence sentence, List<Token> tokens, int index) {

  Token token() {
    return tokens.get(index);
  }

  Quantity quantity() {
    return ((Word.Number) token().word()).quantity();
  }

  /** The tokens between the number before, or the clause's beginning, and this number. */
  List<Token> left() {
    int from = index;
    while (from > 0 && inClause(from - 1) && !isNumber(from - 1)) {
      from--;
    }
    return tokens.subList(from, index);
  }

  /** The tokens between this number and the next one, or the clause's end. */
  List<Token> right() {
    int to = index + 1;
    while (to < tokens.size() && inClause(to) && !isNumber(to)) {
      to++;
    }
    return tokens.subList(index + 1, to);
  }

  /** All tokens of the clause before this number, other numbers among them. */
  List<Token> clauseBefore() {
    int from = index;
    while (from > 0 && inClause(from - 1)) {
      from--;
    }
    return tokens.subList(from, index);
  }

  /** All tokens of the clause behind this number, other numbers among them. */
  List<Token> clauseBehind() {
    int to = index + 1;
    while (to < tokens.size() && inClause(to)) {
      to++;
    }
    return tokens.subList(index + 1, to);
  }

  /** The number before in the sentence. */
  @Nullable Token previousNumber() {
    for (int i = index - 1; i >= 0; i--) {
      if (isNumber(i)) {
        return tokens.get(i);
      }
    }
    return null;
  }

  boolean nextNumberIsInClause() {
    for (int i = index + 1; i < tokens.size() && inClause(i); i++) {
      if (isNumber(i)) {
        return true;
      }
    }
    return false;
  }

  /** The last token in the clause before this number that is the mark, or null. */
  @Nullable Token leftMark(Word.Mark mark) {
    List<Token> left = left();
    for (int i = left.size() - 1; i >= 0; i--) {
      if (left.get(i).is(mark)) {
        return left.get(i);
      }
    }
    return null;
  }

  char before() {
    int start = quantity().start();
    return start > sentence.span().start() ? text.charAt(start - 1) : '\n';
  }

  char behind() {
    int end = quantity().end();
    return end < sentence.span().end() ? text.charAt(end) : '\n';
  }

  /** Where the words that may belong to this number begin. */
  int leftLimit() {
    Token previous = previousNumber();
    int start = previous == null ? sentence.span().start() : previous.end();
    for (int i = quantity().start() - 1; i >= start; i--) {
      boolean bracket = text.charAt(i) == '(' || text.charAt(i) == ')';
      if (",:".indexOf(text.charAt(i)) >= 0 || bracket && !isInAside(i)) {
        return i + 1;
      }
    }
    return start;
  }

  /** A short bracket such as (第三批) stands within the clause, which began before it. */
  private boolean isInAside(int bracket) {
    return !left().isEmpty() && left().getFirst().start() < bracket;
  }

  private boolean inClause(int i) {
    return tokens.get(i).clause() == token().clause();
  }

  private boolean isNumber(int i) {
    return tokens.get(i).word() instanceof Word.Number;
  }
}
