package org.tongbao.engine.rule;

import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.scope.ScopeResolver;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/** A sentence with all that stands around it. */
public record Passage(Outline outline, ScopeResolver scopes, Sentence sentence) {

  private static final String CLASSIFIERS = "起名人宗张条家台套部件元次吨处艘";
  private static final String MAGNITUDES = "余多万亿千百";
  private static final String TRAILING = "。;,!?:、 ";

  public IndexedText text() {
    return outline.words();
  }

  public Span span() {
    return sentence.span();
  }

  public String words() {
    return words(span());
  }

  public String words(Span span) {
    return text().substring(span.start(), span.end());
  }

  public Block block() {
    return outline.blocks().get(sentence.block());
  }

  /** Running text, rather than a title, a heading or a row of a table. */
  public boolean isProse() {
    return block().kind() == BlockKind.PARAGRAPH;
  }

  public boolean opensBlock() {
    return block().sentences().getFirst().equals(sentence);
  }

  /** Whether the heading right above holds one of the words. */
  public boolean isUnder(Phrases words) {
    int heading = outline.sections().get(block().section()).headingBlock();
    return heading >= 0 && words.in(text(), outline.blocks().get(heading).span());
  }

  /** The first clause that holds one of the words, or null. */
  public @Nullable Span clauseWith(Phrases words) {
    for (Span clause : sentence.clauses()) {
      if (words.in(text(), clause)) {
        return clause;
      }
    }
    return null;
  }

  /** From an offset to the end of the sentence, without its closing marks. */
  public Span toEnd(int start) {
    return trimmed(start, span().end());
  }

  public Span trimmed(int start, int end) {
    int last = end;
    while (last > start + 1 && TRAILING.indexOf(text().charAt(last - 1)) >= 0) {
      last--;
    }
    int first = start;
    while (first < last - 1 && TRAILING.indexOf(text().charAt(first)) >= 0) {
      first++;
    }
    return new Span(first, last);
  }

  /** The clause that holds an offset. */
  public Span clauseAt(int offset) {
    return sentence.clauseAt(offset);
  }

  /** Where each of the words begins in the sentence, in the order of the text. */
  public int[] placesOf(Phrases words) {
    return words.placesIn(text(), span().start(), span().end());
  }

  public boolean opensWith(String words) {
    return span().start() + words.length() <= span().end()
        && text().startsWith(words, span().start());
  }

  public boolean says(String word) {
    return text().indexOf(word, span().start(), span().end()) >= 0;
  }

  public boolean saysAny(Phrases words) {
    return words.in(text(), span());
  }

  /** Whether it reports sums: a number with the classifier of cases, people or things. */
  public boolean reportsSums() {
    return reportsSums(span());
  }

  /** Whether a part of it does. */
  public boolean reportsSums(Span part) {
    IndexedText text = text();
    for (int i = part.start(); i < part.end() - 1; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        continue;
      }
      int next = i + 1;
      while (next < part.end() && MAGNITUDES.indexOf(text.charAt(next)) >= 0) {
        next++;
      }
      boolean counted = next < part.end() && CLASSIFIERS.indexOf(text.charAt(next)) >= 0;
      boolean things =
          next + 1 < part.end()
              && text.charAt(next) == '个'
              && text.charAt(next + 1) != '月'
              && "领方".indexOf(text.charAt(next + 1)) < 0;
      if (counted || things) {
        return true;
      }
    }
    return false;
  }
}
