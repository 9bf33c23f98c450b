package org.tongbao.engine.lexicon;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words that a rule or reader looks for in a normalised text, all with the same meaning. */
public final class WordSet extends TermList {

  /** For each length whether a word has it, the shortest first. */
  private final int[] lengths;

  private WordSet(Set<String> words) {
    super(words);
    this.lengths = words.stream().mapToInt(String::length).distinct().sorted().toArray();
  }

  /** Words as the normalised text has them: Simplified, half width. */
  public static WordSet of(String... words) {
    return of(List.of(words));
  }

  public static WordSet of(Collection<String> words) {
    for (String word : words) {
      if (word.isEmpty() || word.chars().anyMatch(c -> c >= 'A' && c <= 'Z')) {
        throw new IllegalArgumentException(
            "'" + word + "' among words, expected letters and none of them a Latin capital");
      }
    }
    return new WordSet(new LinkedHashSet<>(words));
  }

  /** Whether one of the words begins at the offset. */
  public boolean startsAt(CharSequence text, int index) {
    return longestTermAt(text, index, text.length()) >= 0;
  }

  /** Where the longest of the words that begins at the offset ends; the offset where none does. */
  public int endAt(CharSequence text, int index) {
    return endAt(text, index, text.length());
  }

  /** The same for words that end before a limit. */
  public int endAt(CharSequence text, int index, int to) {
    int term = longestTermAt(text, index, to);
    return term < 0 ? index : index + length(term);
  }

  /** Whether one of the words ends before the offset. */
  public boolean endsAt(CharSequence text, int end) {
    return startBefore(text, end) < end;
  }

  /** Where the shortest of the words that ends before the offset begins, or the offset. */
  public int startBefore(CharSequence text, int end) {
    for (int length : lengths) {
      if (length <= end && endAt(text, end - length, end) == end) {
        return end - length;
      }
    }
    return end;
  }

  /** Whether one of the words stands within the stretch. */
  public boolean isIn(CharSequence text, int from, int to) {
    return placeOfFirst(text, from, to) >= 0;
  }

  /** Where the first of the words begins that stands within the stretch, -1 for nowhere. */
  public int first(CharSequence text, int from, int to) {
    return placeOfFirst(text, from, to);
  }
}
