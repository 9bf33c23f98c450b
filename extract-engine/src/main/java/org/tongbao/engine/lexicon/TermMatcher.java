package org.tongbao.engine.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongbao.reading.script.Simplified;

/**
 * Finds the terms of a list in a normalised text. Terms are folded as texts are, so lexicons are
 * written in ordinary Simplified; the case of Latin letters is ignored. A later value for an equal
 * term replaces the earlier one.
 *
 * @param <T> what a term means
 */
public final class TermMatcher<T> extends TermList {

  private final T[] values;

  private TermMatcher(TreeMap<String, T> terms) {
    super(terms.keySet());
    @SuppressWarnings("unchecked") // never shown to anybody as an array
    T[] inOrder = (T[]) terms.values().toArray();
    this.values = inOrder;
  }

  public static <T> TermMatcher<T> of(Map<String, T> terms) {
    TreeMap<String, T> folded = new TreeMap<>();
    terms.forEach((term, meaning) -> folded.put(folded(term, meaning), meaning));
    return new TermMatcher<>(folded);
  }

  /** The terms without their meanings. */
  public Phrases words() {
    return Phrases.of(terms());
  }

  /** From left to right, at each place the longest term, without overlap. */
  public List<TermMatch<T>> findAll(CharSequence text) {
    return findAll(text, 0, text.length());
  }

  public List<TermMatch<T>> findAll(CharSequence text, int from, int to) {
    List<TermMatch<T>> matches = new ArrayList<>();
    TermMatch<T> match = findFirst(text, from, to);
    while (match != null) {
      matches.add(match);
      match = findFirst(text, match.end(), to);
    }
    return matches;
  }

  /** The longest term that begins at {@code index}, or null. */
  public @Nullable TermMatch<T> longestAt(CharSequence text, int index, int to) {
    int found = longestTermAt(text, index, to);
    return found < 0 ? null : match(index, found);
  }

  /** The first term that begins in {@code from} to before {@code to} and ends there, or null. */
  public @Nullable TermMatch<T> findFirst(CharSequence text, int from, int to) {
    long found = firstTerm(text, from, to);
    if (found < 0) {
      return null;
    }
    return match((int) (found >>> Integer.SIZE), (int) found);
  }

  private TermMatch<T> match(int place, int found) {
    return new TermMatch<>(place, place + lengthOf(found), values[termOf(found)]);
  }

  /** Where the first term begins that stands within the stretch, -1 for nowhere. */
  public int next(CharSequence text, int from, int to) {
    return placeOfFirst(text, from, to);
  }

  private static <T> String folded(String term, T meaning) {
    if (term.isEmpty()) {
      throw new IllegalArgumentException("an empty term in a lexicon, meaning " + meaning);
    }
    StringBuilder folded = new StringBuilder(Simplified.fold(term));
    for (int i = 0; i < folded.length(); i++) {
      folded.setCharAt(i, lowerCase(folded.charAt(i)));
    }
    return folded.toString();
  }
}
