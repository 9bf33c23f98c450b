package org.tongbao.engine.lexicon;

import java.util.Arrays;

/**
 * A normalised text and where the terms of all lists stand in it, found in one pass. Asking for a
 * list's terms then costs a look into its own places, and nothing where it has none.
 */
public final class IndexedText implements CharSequence {

  private final String text;
  private final char[] letters;
  private final Vocabulary vocabulary;

  /** For each offset the state of the vocabulary in which the longest of all terms ends. */
  private final int[] reached;

  /** Where the places of a list begin in {@link #places}. */
  private final int[] firstPlace;

  /** The offsets at which terms begin, list by list, each list's in order. */
  private final int[] places;

  private IndexedText(String text, char[] letters, Vocabulary vocabulary) {
    this.text = text;
    this.letters = letters;
    this.vocabulary = vocabulary;
    this.reached = new int[letters.length];
    this.firstPlace = new int[vocabulary.size() + 2];
    this.places = placesByList();
  }

  public static IndexedText of(String text) {
    return new IndexedText(text, text.toCharArray(), Vocabulary.current());
  }

  /** Counts the places of each list, turns the counts into starts, and fills the places in. */
  private int[] placesByList() {
    for (int index = 0; index < letters.length; index++) {
      int state = vocabulary.deepestTermAt(letters, index);
      if (state != 0) {
        reached[index] = state;
        vocabulary.countPlaces(state, firstPlace);
      }
    }
    for (int list = 1; list < firstPlace.length; list++) {
      firstPlace[list] += firstPlace[list - 1];
    }
    int[] sorted = new int[firstPlace[firstPlace.length - 1]];
    for (int index = 0; index < letters.length; index++) {
      if (reached[index] != 0) {
        vocabulary.addPlaces(reached[index], index, firstPlace, sorted);
      }
    }
    return sorted;
  }

  /** Whether the list was known when the text was read. */
  boolean holds(TermList list) {
    return list.number() < vocabulary.size();
  }

  int longestTermAt(TermList list, int index, int to) {
    int state = index >= 0 && index < reached.length ? reached[index] : 0;
    return state == 0 ? -1 : vocabulary.longestTerm(state, list.number(), to - index);
  }

  int placeOfFirst(TermList list, int from, int to) {
    int end = firstPlace[list.number() + 1];
    int at = firstPlace[list.number()];
    if (at == end || places[end - 1] < from) {
      return -1;
    }
    if (places[at] < from) {
      at = Arrays.binarySearch(places, at, end, from);
      at = at < 0 ? -at - 1 : at;
    }
    for (; at < end && places[at] < to; at++) {
      if (vocabulary.longestTerm(reached[places[at]], list.number(), to - places[at]) >= 0) {
        return places[at];
      }
    }
    return -1;
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

  @Override
  public String toString() {
    return text;
  }
}
