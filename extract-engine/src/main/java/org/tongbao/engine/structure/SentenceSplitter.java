package org.tongbao.engine.structure;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.contract.Limits;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;

/** Splits a line into sentences, and these into clauses. */
final class SentenceSplitter {

  private static final Phrases ENDS = Phrases.of("。", "!", "?", ";");
  private static final Phrases CLOSING = ENDS.and(Phrases.of("”", "’", ")", "》", "】"));

  private final IndexedText text;
  private final boolean spacesEndClauses;

  private SentenceSplitter(IndexedText text, boolean spacesEndClauses) {
    this.text = text;
    this.spacesEndClauses = spacesEndClauses;
  }

  /**
   * @param block index of the line's block
   * @param firstIndex index that the line's first sentence gets in the document
   */
  static List<Sentence> split(
      IndexedText text, Span line, BlockKind kind, int block, int firstIndex) {
    boolean headline = kind == BlockKind.TITLE || kind == BlockKind.HEADING;
    SentenceSplitter splitter = new SentenceSplitter(text, headline);
    List<Sentence> sentences = new ArrayList<>();
    int start = line.start();
    while (start < line.end()) {
      int end =
          kind == BlockKind.TABLE_ROW
              ? splitter.cut(start, line.end())
              : splitter.endOfSentence(start, line.end());
      Span span = splitter.trimmed(start, end);
      if (span.start() < span.end() && !Furniture.isNoticeSentence(text, span)) {
        sentences.add(
            new Sentence(firstIndex + sentences.size(), block, span, splitter.clauses(span)));
      }
      start = end;
    }
    return sentences;
  }

  private int endOfSentence(int start, int limit) {
    int last = cut(start, limit);
    int sign = ENDS.firstIn(text, start, last);
    while (sign >= 0 && isGarbled(sign, last)) {
      sign = ENDS.firstIn(text, sign + 1, last);
    }
    if (sign < 0) {
      return last;
    }
    int end = sign + 1;
    while (end < last && CLOSING.beginsAt(text, end)) {
      end++;
    }
    return end;
  }

  /** 立案?jìng: a question mark for a letter that got lost, with its pinyin behind it. */
  private boolean isGarbled(int sign, int last) {
    return text.charAt(sign) == '?'
        && sign + 1 < last
        && Character.isLowerCase(text.charAt(sign + 1));
  }

  /** The length limit, never between the two halves of a surrogate pair. */
  private int cut(int start, int limit) {
    if (limit - start <= Limits.SENTENCE_CODE_UNITS) {
      return limit;
    }
    int end = start + Limits.SENTENCE_CODE_UNITS;
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  private Span trimmed(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private List<Span> clauses(Span sentence) {
    List<Span> clauses = new ArrayList<>();
    int start = sentence.start();
    for (int i = sentence.start(); i < sentence.end(); i++) {
      if (endsClause(i, sentence)) {
        add(clauses, start, i);
        start = i + 1;
      }
    }
    add(clauses, start, sentence.end());
    return List.copyOf(clauses);
  }

  private static void add(List<Span> clauses, int start, int end) {
    if (start < end) {
      clauses.add(new Span(start, end));
    }
  }

  private boolean endsClause(int i, Span sentence) {
    return switch (text.charAt(i)) {
      case ',' -> !groupsDigits(i, sentence);
      case ':' -> true;
      case ' ' -> spacesEndClauses;
      default -> false;
    };
  }

  /** 11,239: three digits and no more behind the comma, one to three before it. */
  private boolean groupsDigits(int comma, Span sentence) {
    int before = 0;
    while (comma - before - 1 >= sentence.start() && isDigit(comma - before - 1)) {
      before++;
    }
    int after = 0;
    while (comma + after + 1 < sentence.end() && isDigit(comma + after + 1) && after < 4) {
      after++;
    }
    return before >= 1 && before <= 3 && after == 3;
  }

  private boolean isDigit(int i) {
    return text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }
}
