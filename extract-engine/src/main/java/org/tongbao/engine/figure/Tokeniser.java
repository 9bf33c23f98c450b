package org.tongbao.engine.figure;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.number.Quantity;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/** Finds the words and numbers of a sentence. Used once. */
final class Tokeniser {

  /** A short bracket without a number, such as (App), leaves its clause whole. */
  private static final int LONGEST_ASIDE = 12;

  /** A single character is an action only behind one of these, or behind punctuation. */
  private static final String BEFORE_NEAR_VERB = "年月日天周期晚夜晨亦并共已又再便即连警方局署关地市省县队合厅别被";

  private final IndexedText text;
  private final Span span;
  private final List<Span> clauses;
  private final List<Quantity> quantities;
  private final List<Token> tokens = new ArrayList<>();
  private int nextClause;
  private int clauseEnd = -1;

  private Tokeniser(IndexedText text, Sentence sentence, List<Quantity> quantities) {
    this.text = text;
    this.span = sentence.span();
    this.clauses = sentence.clauses();
    this.quantities = quantities;
  }

  /**
   * @param quantities all numbers of the sentence
   */
  static Tokens tokens(IndexedText text, Sentence sentence, List<Quantity> quantities) {
    return new Tokeniser(text, sentence, quantities).run();
  }

  private Tokens run() {
    int clause = 0;
    int next = 0;
    int i = span.start();
    while (i < span.end()) {
      if (next < quantities.size() && quantities.get(next).start() == i) {
        Quantity quantity = quantities.get(next++);
        if (quantity.mayBeFigure()) {
          tokens.add(
              new Token(quantity.start(), quantity.end(), clause, new Word.Number(quantity)));
        }
        i = Math.max(quantity.end(), i + 1);
        continue;
      }
      int limit = next < quantities.size() ? quantities.get(next).start() : span.end();
      TermMatch<Word> match = Words.next(text, i, limit);
      int end = match == null ? limit : match.start() + 1;
      for (; i < end; i++) {
        clause += endsClause(i) || startsOrEndsBracket(i) ? 1 : 0;
      }
      if (match != null && !isUnfitNearVerb(match) && !cutsCrime(match)) {
        tokens.add(new Token(match.start(), match.end(), clause, match.value()));
        i = match.end();
      }
    }
    return Tokens.of(tokens);
  }

  private boolean endsClause(int i) {
    if (i < clauseEnd) {
      return false;
    }
    boolean ends = i == clauseEnd;
    while (clauseEnd <= i) {
      clauseEnd = nextClause < clauses.size() ? clauses.get(nextClause++).end() : Integer.MAX_VALUE;
      ends |= i == clauseEnd;
    }
    return ends;
  }

  private boolean startsOrEndsBracket(int i) {
    char c = text.charAt(i);
    if (c != '(' && c != ')') {
      return false;
    }
    if (c == ')') {
      int open = i - 1;
      while (open > span.start() && i - open <= LONGEST_ASIDE && text.charAt(open) != '(') {
        open--;
      }
      return isOpened(i) && (open < span.start() || text.charAt(open) != '(' || !isAside(open, i));
    }
    int close = i + 1;
    while (close < span.end() && close - i <= LONGEST_ASIDE && text.charAt(close) != ')') {
      close++;
    }
    return close >= span.end() || text.charAt(close) != ')' || !isAside(i, close);
  }

  /** A bracket that nothing opened ends nothing. */
  private boolean isOpened(int close) {
    for (int i = close - 1; i >= span.start(); i--) {
      char c = text.charAt(i);
      if (c == '(' || c == ')') {
        return c == '(';
      }
    }
    return false;
  }

  private boolean isAside(int open, int close) {
    if (close - open > LONGEST_ASIDE) {
      return false;
    }
    for (int i = open; i < close; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The 走私犯 of 走私犯罪团伙 is no person. */
  private boolean cutsCrime(TermMatch<Word> match) {
    return text.charAt(match.end() - 1) == '犯' && text.startsWith("罪", match.end());
  }

  private boolean isUnfitNearVerb(TermMatch<Word> match) {
    if (!(match.value() instanceof Word.Verb verb) || verb.use() != Word.Use.NEAR) {
      return false;
    }
    if (match.length() > 1 || match.start() == span.start()) {
      return false;
    }
    boolean behindNumber =
        !tokens.isEmpty()
            && tokens.getLast().end() == match.start()
            && tokens.getLast().word() instanceof Word.Number;
    if (behindNumber) {
      return false;
    }
    char before = text.charAt(match.start() - 1);
    return Character.isLetterOrDigit(before) && BEFORE_NEAR_VERB.indexOf(before) < 0;
  }
}
