package org.tongbao.engine.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * The terms of all lists as one automaton, a double array: from a state the letter with code {@code
 * c} leads to the state {@code base[state] + c} if that one's {@code check} names the state. Lists
 * that are declared later make a new automaton; a text read before looks for them one by one.
 */
final class Vocabulary {

  private static final List<List<String>> LISTS = new ArrayList<>();
  private static volatile int declared;
  private static volatile Vocabulary current = new Vocabulary(new VocabularyBuilder(List.of()));

  private final int size;
  private final char[] codes;
  private final int[] base;
  private final int[] check;

  /** Entries of a state are those of all terms that end on the way to it. */
  private final int[] firstEntry;

  private final int[] lastEntry;

  /** By list, and for each list the longest first. */
  private final int[] listOfEntry;

  private final int[] lengthOfEntry;
  private final int[] termOfEntry;

  private Vocabulary(VocabularyBuilder built) {
    this.size = built.size();
    this.codes = built.codes();
    this.base = built.base();
    this.check = built.check();
    this.firstEntry = built.firstEntry();
    this.lastEntry = built.lastEntry();
    this.listOfEntry = built.listOfEntry();
    this.lengthOfEntry = built.lengthOfEntry();
    this.termOfEntry = built.termOfEntry();
  }

  /** The number that the list gets. */
  static int add(List<String> terms) {
    synchronized (LISTS) {
      LISTS.add(terms);
      declared = LISTS.size();
      return declared - 1;
    }
  }

  /** Of all lists declared so far. */
  static Vocabulary current() {
    if (current.size < declared) {
      synchronized (LISTS) {
        current = new Vocabulary(new VocabularyBuilder(List.copyOf(LISTS)));
      }
    }
    return current;
  }

  /** How many lists it knows: those with lower numbers. */
  int size() {
    return size;
  }

  /** The state in which the longest term of any list that begins at the index ends, 0 for none. */
  int deepestTermAt(char[] text, int index) {
    int deepest = 0;
    int state = VocabularyBuilder.ROOT;
    for (int next = index; next < text.length; next++) {
      int follower = base[state] + codes[text[next]];
      if (check[follower] != state) {
        break;
      }
      state = follower;
      deepest = lastEntry[state] > 0 ? state : deepest;
    }
    return deepest;
  }

  /**
   * The longest term of a list among those that end on the way to a state, -1 for none.
   *
   * @param longest how long it may be
   */
  int longestTerm(int state, int list, int longest) {
    int end = lastEntry[state];
    for (int entry = firstEntry[state]; entry < end && listOfEntry[entry] <= list; entry++) {
      if (listOfEntry[entry] == list && lengthOfEntry[entry] <= longest) {
        return termOfEntry[entry];
      }
    }
    return -1;
  }

  /**
   * Counts one place for each list with a term in the state, two fields behind the list's number.
   */
  void countPlaces(int state, int[] counts) {
    int before = -1;
    for (int entry = firstEntry[state]; entry < lastEntry[state]; entry++) {
      int list = listOfEntry[entry];
      counts[list + 2] += list == before ? 0 : 1;
      before = list;
    }
  }

  /** Adds a place for each list with a term in the state where the field behind its number says. */
  void addPlaces(int state, int index, int[] next, int[] places) {
    int before = -1;
    for (int entry = firstEntry[state]; entry < lastEntry[state]; entry++) {
      int list = listOfEntry[entry];
      if (list != before) {
        places[next[list + 1]++] = index;
        before = list;
      }
    }
  }
}
