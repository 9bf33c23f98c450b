package org.tongbao.engine.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tongbao.engine.structure.Span;

/**
 * A few words that are looked for together, written as the normalised text writes them. Looking
 * allocates nothing and compares only words that begin with the character at hand.
 */
public final class Phrases {

  private static final int[] NOWHERE = {};

  private final List<String> words;

  /** Words by their first character, as far as the mask tells characters apart; or null. */
  private final String[][] buckets;

  private final int mask;

  private Phrases(List<String> words) {
    this.words = words;
    this.mask = Math.max(8, Integer.highestOneBit(words.size()) * 8) - 1;
    this.buckets = new String[mask + 1][];
    for (String word : words) {
      int place = word.charAt(0) & mask;
      String[] before = buckets[place] == null ? new String[0] : buckets[place];
      buckets[place] = Arrays.copyOf(before, before.length + 1);
      buckets[place][before.length] = word;
    }
  }

  public static Phrases of(String... words) {
    return new Phrases(List.of(words));
  }

  public static Phrases of(List<String> words) {
    return new Phrases(List.copyOf(words));
  }

  public List<String> words() {
    return words;
  }

  /** These and more. */
  public Phrases and(Phrases others) {
    List<String> all = new ArrayList<>(words);
    all.addAll(others.words);
    return of(all);
  }

  /** Whether one of the words stands in the text. */
  public boolean in(String text) {
    return firstIn(text, 0, text.length()) >= 0;
  }

  public boolean in(String text, Span span) {
    return firstIn(text, span.start(), span.end()) >= 0;
  }

  public boolean in(String text, int from, int to) {
    return firstIn(text, from, to) >= 0;
  }

  /** Where the first word begins that stands between the offsets, or -1. */
  public int firstIn(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (beginsAt(text, i, to)) {
        return i;
      }
    }
    return -1;
  }

  /** Where words begin that stand between the offsets, in the order of the text. */
  public int[] placesIn(String text, int from, int to) {
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

  /** Whether one of the words begins at the offset. */
  public boolean beginsAt(String text, int offset) {
    return offset < text.length() && beginsAt(text, offset, text.length());
  }

  /** Whether one of the words ends before the offset. */
  public boolean endsAt(String text, int offset) {
    for (String word : words) {
      if (text.startsWith(word, offset - word.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsAt(String text, int offset, int to) {
    String[] bucket = buckets[text.charAt(offset) & mask];
    if (bucket == null) {
      return false;
    }
    for (String word : bucket) {
      if (offset + word.length() <= to && text.startsWith(word, offset)) {
        return true;
      }
    }
    return false;
  }
}
