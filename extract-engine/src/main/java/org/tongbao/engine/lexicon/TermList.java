package org.tongbao.engine.lexicon;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of terms that is looked for in texts. Every list has a number in the {@link Vocabulary},
 * so that one pass over a text finds the terms of all lists; lists of the same terms share theirs.
 */
public abstract sealed class TermList permits TermMatcher, Phrases {

  /** A term that was found and its length go into one number. */
  private static final int LENGTH_SHIFT = 24;

  private static final int LONGEST_TERM = Byte.MAX_VALUE;
  private static final int MOST_TERMS = 1 << LENGTH_SHIFT;

  private final List<String> terms;
  private final int longest;
  private final int number;
  private volatile @Nullable TermTree tree;

  TermList(Collection<String> terms) {
    this.terms = terms.stream().sorted().toList();
    this.longest = this.terms.stream().mapToInt(String::length).max().orElse(0);
    this.number = Vocabulary.add(this.terms);
    if (longest > LONGEST_TERM || this.terms.size() > MOST_TERMS) {
      throw new IllegalArgumentException(
          "a list of %d terms of up to %d letters, at most %d of %d can be looked for"
              .formatted(this.terms.size(), longest, MOST_TERMS, LONGEST_TERM));
    }
  }

  /** In their natural order, without repeats; Latin letters in lower case. */
  List<String> terms() {
    return terms;
  }

  int number() {
    return number;
  }

  /** How long its longest term is. */
  int longest() {
    return longest;
  }

  /** A term with its length. */
  static int found(int length, int term) {
    return length << LENGTH_SHIFT | term;
  }

  static int lengthOf(int found) {
    return found >> LENGTH_SHIFT;
  }

  static int termOf(int found) {
    return found & MOST_TERMS - 1;
  }

  /** The longest term that begins at a place and ends before the limit, -1 for none. */
  int longestTermAt(CharSequence text, int index, int to) {
    return text instanceof IndexedText indexed && indexed.knows(this)
        ? indexed.longestTermAt(this, index, to)
        : longestTermAtUnindexed(text, index, to);
  }

  /** Where the first term begins that stands within the stretch, -1 for nowhere. */
  int placeOfFirst(CharSequence text, int from, int to) {
    if (text instanceof IndexedText indexed && indexed.keeps(this, to - from)) {
      return indexed.placeOfFirst(this, from, to);
    }
    for (int index = from; index < to; index++) {
      if (longestTermAt(text, index, to) >= 0) {
        return index;
      }
    }
    return -1;
  }

  /**
   * The first term that stands within the stretch, of several at one place the longest: where it
   * begins, and in the lower half what it is; -1 for none.
   */
  long firstTerm(CharSequence text, int from, int to) {
    if (text instanceof IndexedText indexed && indexed.keeps(this, to - from)) {
      return indexed.firstTerm(this, from, to);
    }
    for (int index = from; index < to; index++) {
      int term = longestTermAt(text, index, to);
      if (term >= 0) {
        return (long) index << Integer.SIZE | term;
      }
    }
    return -1;
  }

  /** Where the last term begins that stands within the stretch, -1 for nowhere. */
  int placeOfLast(CharSequence text, int from, int to) {
    if (text instanceof IndexedText indexed && indexed.keeps(this, to - from)) {
      return indexed.placeOfLast(this, from, to);
    }
    for (int index = to - 1; index >= from; index--) {
      if (longestTermAt(text, index, to) >= 0) {
        return index;
      }
    }
    return -1;
  }

  /** In a text that is no document, such as a title. */
  private int longestTermAtUnindexed(CharSequence text, int index, int to) {
    Vocabulary vocabulary = Vocabulary.latest();
    if (number >= vocabulary.size()) {
      int term = tree().longestTermAt(text, index, to);
      return term < 0 ? -1 : found(terms.get(term).length(), term);
    }
    Automaton automaton = vocabulary.automaton();
    int ending = automaton.deepestEndingAt(text, index, to);
    return ending == 0 ? -1 : automaton.endings().longestTerm(ending, number, to - index);
  }

  /** For a list that was declared behind the latest vocabulary: made when first needed. */
  private TermTree tree() {
    TermTree known = tree;
    if (known == null) {
      known = TermTree.of(terms);
      tree = known;
    }
    return known;
  }

  static char lowerCase(char letter) {
    return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
  }
}
