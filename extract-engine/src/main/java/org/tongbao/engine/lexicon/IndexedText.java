package org.tongbao.engine.lexicon;

import java.util.Arrays;
import org.tongbao.engine.StepBudget;

/**
 * A normalised text and where the terms of all lists stand in it, found in one pass. Asking for a
 * list's terms then costs a look into its own places, and nothing where it has none. Confined to
 * one thread.
 */
public final class IndexedText implements CharSequence {

  /** How many places a question may go on without a search among all. */
  private static final int NEAR = 8;

  /** A stretch that is searched letter by letter for a list whose places are not kept. */
  private static final int SHORT_STRETCH = 256;

  private final String text;
  private final char[] letters;
  private final StepBudget budget;
  private Vocabulary vocabulary;
  private KeptLists kept;
  private Endings known;

  /** For each offset the ending of the longest of all terms that begin there, 0 for none. */
  private char[] endings;

  /** Where the places of a list begin in {@link #places}. */
  private int[] firstPlace;

  /** The offsets at which terms begin, list by list, each list's in order. */
  private int[] places;

  /**
   * For each list the place that was asked for last: mostly the next question is about the next.
   */
  private int[] asked;

  @SuppressWarnings("NullAway.Init") // read() fills the index in
  private IndexedText(String text, StepBudget budget) {
    this.text = text;
    this.letters = text.toCharArray();
    this.budget = budget;
    read(Vocabulary.current());
    budget.spend(letters.length + places.length);
  }

  public static IndexedText of(String text) {
    return of(text, StepBudget.forText(text.length()));
  }

  /**
   * @param budget charged for each question and each place that it looks at
   */
  public static IndexedText of(String text, StepBudget budget) {
    return new IndexedText(text, budget);
  }

  private void read(Vocabulary latest) {
    vocabulary = latest;
    kept = latest.kept();
    known = latest.automaton().endings();
    endings = latest.automaton().endingsIn(letters);
    PlacesByList found = PlacesByList.of(latest, endings);
    places = found.places();
    firstPlace = found.starts();
    asked = firstPlace.clone();
  }

  /** Whether the list was known when the text was read. */
  boolean knows(TermList list) {
    return list.number() < vocabulary.size();
  }

  /**
   * Whether the list's places are kept. Before a long stretch is searched for one whose are not,
   * the text is read anew; nobody is charged for that, as it happens once for each list of the
   * program, in whichever text asks first.
   */
  boolean keeps(TermList list, int stretch) {
    if (kept.holds(list.number())) {
      return true;
    }
    Vocabulary.keep(list.number());
    if (stretch <= SHORT_STRETCH) {
      return false;
    }
    read(Vocabulary.current());
    return true;
  }

  int longestTermAt(TermList list, int index, int to) {
    budget.spend(1);
    int ending = index >= 0 && index < endings.length ? endings[index] : 0;
    return ending == 0 ? -1 : known.longestTerm(ending, list.number(), to - index);
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

  /** The first of the list's terms within the stretch: its place and what it is; -1 for none. */
  long firstTerm(TermList list, int from, int to) {
    int end = firstPlace[list.number() + 1];
    for (int at = placeFrom(list, from); at < end && places[at] < to; at++) {
      int term = longestTermAt(list, places[at], to);
      if (term >= 0) {
        return (long) places[at] << Integer.SIZE | term;
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
    budget.spend(1);
    return place + list.longest() <= to || longestTermAt(list, place, to) >= 0;
  }

  /**
   * The first of the list's places that is not before the offset, or the end of them: a few steps
   * from where it was looked for last, else by a search among all.
   */
  private int placeFrom(TermList list, int offset) {
    budget.spend(1);
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
