package org.tongbao.engine.lexicon;

import java.util.Arrays;

/**
 * A normalised text and where the terms of all lists stand in it, found in one pass. Asking for a
 * list's terms then costs a look into its own places, and nothing where it has none. Confined to
 * one thread.
 */
public final class IndexedText implements CharSequence {

  /** How many places a question may go on without a search among all. */
  private static final int NEAR = 8;

  private final String text;
  private final char[] letters;
  private final Vocabulary vocabulary;

  /** For each offset the state of the vocabulary in which the longest of all terms ends. */
  private final int[] reached;

  /** Where the places of a list begin in {@link #places}. */
  private final int[] firstPlace;

  /** The offsets at which terms begin, list by list, each list's in order. */
  private final int[] places;

  /**
   * For each list the place that was asked for last: mostly the next question is about the next.
   */
  private final int[] asked;

  private IndexedText(String text, char[] letters, Vocabulary vocabulary) {
    this.text = text;
    this.letters = letters;
    this.vocabulary = vocabulary;
    this.reached = reached(text, vocabulary);
    PlacesByList found = PlacesByList.of(vocabulary, reached);
    this.places = found.places();
    this.firstPlace = found.starts();
    this.asked = firstPlace.clone();
  }

  public static IndexedText of(String text) {
    return new IndexedText(text, text.toCharArray(), Vocabulary.current());
  }

  private static int[] reached(String text, Vocabulary vocabulary) {
    char[] coded = vocabulary.coded(text);
    int[] reached = new int[coded.length];
    for (int index = 0; index < coded.length; index++) {
      reached[index] = vocabulary.deepestTermAt(coded, index);
    }
    return reached;
  }

  /** Whether the list was known when the text was read. */
  boolean holds(TermList list) {
    return list.number() < vocabulary.size();
  }

  int longestTermAt(TermList list, int index, int to) {
    int state = index >= 0 && index < reached.length ? reached[index] : 0;
    return state == 0 || !hasPlaces(list)
        ? -1
        : vocabulary.longestTerm(state, list.number(), to - index);
  }

  private boolean hasPlaces(TermList list) {
    return firstPlace[list.number()] < firstPlace[list.number() + 1];
  }

  int placeOfFirst(TermList list, int from, int to) {
    int end = firstPlace[list.number() + 1];
    for (int at = placeFrom(list, from); at < end && places[at] < to; at++) {
      if (isWithin(list, places[at], to)) {
        return places[at];
      }
    }
    return -1;
  }

  int placeOfLast(TermList list, int from, int to) {
    int start = firstPlace[list.number()];
    for (int at = placeFrom(list, to) - 1; at >= start && places[at] >= from; at--) {
      if (isWithin(list, places[at], to)) {
        return places[at];
      }
    }
    return -1;
  }

  /** Whether a term of the list that begins at the place ends before the limit. */
  private boolean isWithin(TermList list, int place, int to) {
    return place + list.longest() <= to || longestTermAt(list, place, to) >= 0;
  }

  /**
   * The first of the list's places that is not before the offset, or the end of them: a few steps
   * from where it was looked for last, else by a search among all.
   */
  private int placeFrom(TermList list, int offset) {
    int start = firstPlace[list.number()];
    int end = firstPlace[list.number() + 1];
    if (start == end) {
      return end;
    }
    int at = asked[list.number()];
    int nearest = Math.max(start, at - NEAR);
    int furthest = Math.min(end, at + NEAR);
    while (at > nearest && places[at - 1] >= offset) {
      at--;
    }
    while (at < furthest && places[at] < offset) {
      at++;
    }
    boolean reached =
        (at == start || places[at - 1] < offset) && (at == end || places[at] >= offset);
    if (!reached) {
      int found = Arrays.binarySearch(places, start, end, offset);
      at = found < 0 ? -found - 1 : found;
    }
    asked[list.number()] = at;
    return at;
  }

  @Override
  public int length() {
    return letters.length;
  }

  @Override
  public char charAt(int index) {
    return letters[index];
  }

  @Override
  public String subSequence(int start, int end) {
    return text.substring(start, end);
  }

  public String substring(int start, int end) {
    return text.substring(start, end);
  }

  public boolean startsWith(String words, int index) {
    return text.startsWith(words, index);
  }

  /** Where the first Arabic digit stands within the stretch, or -1. */
  public int firstDigit(int from, int to) {
    for (int i = from; i < to; i++) {
      if (letters[i] >= '0' && letters[i] <= '9') {
        return i;
      }
    }
    return -1;
  }

  /** Where the letter stands next at {@code from} or behind it, or -1. */
  public int indexOf(char letter, int from) {
    return text.indexOf(letter, from);
  }

  /** The same before a limit. */
  public int indexOf(char letter, int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      if (letters[i] == letter) {
        return i;
      }
    }
    return -1;
  }

  /** Where the words stand next within the stretch, or -1. */
  public int indexOf(String words, int from, int to) {
    return text.indexOf(words, from, to);
  }

  /** Where the letter stands last at {@code from} or before it, or -1. */
  public int lastIndexOf(char letter, int from) {
    return text.lastIndexOf(letter, from);
  }

  @Override
  public String toString() {
    return text;
  }
}
