package org.tongbao.engine.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tongbao.engine.structure.Span;

/**
 * A few words that are looked for together, written as the normalised text writes them. In an
 * {@link IndexedText} looking costs next to nothing and allocates nothing.
 */
public final class Phrases extends TermList {

  private static final int[] NOWHERE = {};

  private final List<String> words;

  /** For each length whether a word has it, the shortest first. */
  private final int[] lengths;

  /** A bit for each letter that a word ends with: mostly none of them stands before an offset. */
  private final long lastLetters;

  private Phrases(Set<String> words) {
    super(words);
    this.words = List.copyOf(words);
    this.lastLetters =
        words.stream()
            .mapToLong(word -> 1L << word.charAt(word.length() - 1))
            .reduce(0, (a, b) -> a | b);
    this.lengths = words.stream().mapToInt(String::length).distinct().sorted().toArray();
  }

  public static Phrases of(String... words) {
    return of(List.of(words));
  }

  /**
   * @throws IllegalArgumentException for an empty word or a Latin capital
   */
  public static Phrases of(Collection<String> words) {
    for (String word : words) {
      if (word.isEmpty() || word.chars().anyMatch(c -> c >= 'A' && c <= 'Z')) {
        throw new IllegalArgumentException(
            "'" + word + "' among words, expected letters and none of them a Latin capital");
      }
    }
    return new Phrases(new LinkedHashSet<>(words));
  }

  /** As they were given. */
  public List<String> words() {
    return words;
  }

  /** These and more. */
  public Phrases and(Phrases others) {
    List<String> all = new ArrayList<>(words());
    all.addAll(others.words());
    return of(all);
  }

  /** Whether one of the words begins at the offset. */
  public boolean beginsAt(CharSequence text, int index) {
    return longestTermAt(text, index, text.length()) >= 0;
  }

  /** Where the longest of the words that begins at the offset ends; the offset where none does. */
  public int endAt(CharSequence text, int index) {
    return endAt(text, index, text.length());
  }

  /** The same for words that end before a limit. */
  public int endAt(CharSequence text, int index, int to) {
    int found = longestTermAt(text, index, to);
    return found < 0 ? index : index + lengthOf(found);
  }

  /** Whether one of the words ends before the offset. */
  public boolean endsAt(CharSequence text, int end) {
    return startBefore(text, end) < end;
  }

  /** Where the longest of the words that ends before the offset begins, or the offset. */
  public int startBefore(CharSequence text, int end) {
    if (end <= 0 || (lastLetters & 1L << lowerCase(text.charAt(end - 1))) == 0) {
      return end;
    }
    for (int i = lengths.length - 1; i >= 0; i--) {
      int length = lengths[i];
      if (length <= end && endAt(text, end - length, end) == end) {
        return end - length;
      }
    }
    return end;
  }

  /** Whether one of the words stands in the text. */
  public boolean in(CharSequence text) {
    return in(text, 0, text.length());
  }

  public boolean in(CharSequence text, Span span) {
    return in(text, span.start(), span.end());
  }

  /** Whether one of the words stands within the stretch. */
  public boolean in(CharSequence text, int from, int to) {
    return placeOfFirst(text, from, to) >= 0;
  }

  /** Where the first word begins that stands within the stretch, or -1. */
  public int firstIn(CharSequence text, int from, int to) {
    return placeOfFirst(text, from, to);
  }

  /** Where the last word begins that stands within the stretch, or -1. */
  public int lastIn(CharSequence text, int from, int to) {
    return placeOfLast(text, from, to);
  }

  /** Where words begin that stand within the stretch, in the order of the text. */
  public int[] placesIn(CharSequence text, int from, int to) {
    int[] places = NOWHERE;
    int count = 0;
    for (int at = firstIn(text, from, to); at >= 0; at = firstIn(text, at + 1, to)) {
      if (count == places.length) {
        places = Arrays.copyOf(places, count + 4);
      }
      places[count++] = at;
    }
    return count == places.length ? places : Arrays.copyOf(places, count);
  }
}
