package org.tongbao.engine.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of all lists as one automaton, a double array: from a state the letter with code {@code
 * c} leads to the state {@code base[state] + c} if that one's {@code check} names the state. Lists
 * that are declared later make a new automaton; a text read before looks for them one by one.
 */
final class Vocabulary {

  /** Lists with their numbers. */
  private static final Map<List<String>, Integer> LISTS = new LinkedHashMap<>();

  private static volatile int declared;
  private static volatile Vocabulary current = new Vocabulary(new VocabularyBuilder(List.of()));

  private static final int LIST_SHIFT = 48;
  private static final int LENGTH_SHIFT = 32;

  private final int size;
  private final char[] codes;

  /** Marks the check of a state in which a term ends. */
  private static final int TERM = 1 << 30;

  /** Base and check of each state, side by side as they are asked for together. */
  private final int[] steps;

  /**
   * Where the entries of each state begin and end: those of all terms that end on the way to it.
   */
  private final int[] ranges;

  /** A bit for each list of a state's entries, by its number modulo 64: most questions end here. */
  private final long[] lists;

  /** Where the lists of each state begin and end, each list once. */
  private final int[] listRanges;

  private final int[] listsOfStates;

  /** List, length and term; by list, and for each list the longest first. */
  private final long[] entries;

  private Vocabulary(VocabularyBuilder built) {
    this.size = built.size();
    this.codes = built.codes();
    this.steps = sideBySide(built.base(), built.check());
    this.ranges = sideBySide(built.firstEntry(), built.lastEntry());
    for (int state = 0; 2 * state < steps.length; state++) {
      steps[2 * state + 1] |= ranges[2 * state + 1] > 0 ? TERM : 0;
    }
    int[] listOf = built.listOfEntry();
    int[] lengths = built.lengthOfEntry();
    int[] terms = built.termOfEntry();
    this.entries = new long[listOf.length];
    for (int entry = 0; entry < listOf.length; entry++) {
      entries[entry] =
          (long) listOf[entry] << LIST_SHIFT | (long) lengths[entry] << LENGTH_SHIFT | terms[entry];
    }
    this.lists = listsByState();
    this.listRanges = new int[ranges.length];
    this.listsOfStates = new int[listOf.length];
    noteLists();
  }

  private void noteLists() {
    int count = 0;
    for (int state = 0; state < ranges.length / 2; state++) {
      int before = -1;
      listRanges[2 * state] = count;
      for (int at = ranges[2 * state]; at < ranges[2 * state + 1]; at++) {
        int list = (int) (entries[at] >>> LIST_SHIFT);
        if (list != before) {
          listsOfStates[count++] = list;
          before = list;
        }
      }
      listRanges[2 * state + 1] = count;
    }
  }

  private long[] listsByState() {
    long[] byState = new long[ranges.length / 2];
    for (int state = 0; state < byState.length; state++) {
      for (int at = ranges[2 * state]; at < ranges[2 * state + 1]; at++) {
        byState[state] |= 1L << (entries[at] >>> LIST_SHIFT);
      }
    }
    return byState;
  }

  private static int[] sideBySide(int[] first, int[] second) {
    int[] both = new int[2 * first.length];
    for (int i = 0; i < first.length; i++) {
      both[2 * i] = first[i];
      both[2 * i + 1] = second[i];
    }
    return both;
  }

  /** The number that the list gets. */
  static int add(List<String> terms) {
    synchronized (LISTS) {
      Integer known = LISTS.putIfAbsent(terms, LISTS.size());
      declared = LISTS.size();
      return known == null ? declared - 1 : known;
    }
  }

  /** Of all lists declared so far. */
  static Vocabulary current() {
    if (current.size < declared) {
      synchronized (LISTS) {
        current = new Vocabulary(new VocabularyBuilder(List.copyOf(LISTS.keySet())));
      }
    }
    return current;
  }

  /** How many lists it knows: those with lower numbers. */
  int size() {
    return size;
  }

  /** The automaton as it is, which may lack lists that were declared of late. */
  static Vocabulary latest() {
    return current;
  }

  /** The codes of the letters, 0 for those that no term holds. */
  char[] coded(String text) {
    char[] coded = text.toCharArray();
    for (int i = 0; i < coded.length; i++) {
      coded[i] = codes[coded[i]];
    }
    return coded;
  }

  /**
   * The state in which the longest term of any list that begins at the index ends, 0 for none.
   *
   * @param coded the codes of a text's letters
   */
  int deepestTermAt(char[] coded, int index) {
    int deepest = 0;
    int state = VocabularyBuilder.ROOT;
    for (int next = index; next < coded.length && coded[next] != 0; next++) {
      state = follower(state, coded[next]);
      if (state == 0) {
        break;
      }
      deepest = (steps[2 * state + 1] & TERM) != 0 ? state : deepest;
    }
    return deepest;
  }

  /** The same in a text of which only few places are asked for. */
  int deepestTermAt(CharSequence text, int index, int to) {
    int deepest = 0;
    int state = VocabularyBuilder.ROOT;
    for (int next = index; next < to; next++) {
      state = follower(state, codes[text.charAt(next)]);
      if (state == 0) {
        break;
      }
      deepest = (steps[2 * state + 1] & TERM) != 0 ? state : deepest;
    }
    return deepest;
  }

  /** The state that a letter leads to, 0 for none. */
  private int follower(int state, char code) {
    int follower = steps[2 * state] + code;
    return (steps[2 * follower + 1] & ~TERM) == state ? follower : 0;
  }

  /**
   * The longest term of a list among those that end on the way to a state, -1 for none.
   *
   * @param longest how long it may be
   */
  int longestTerm(int state, int list, int longest) {
    if ((lists[state] & 1L << list) == 0) {
      return -1;
    }
    int end = ranges[2 * state + 1];
    for (int at = ranges[2 * state]; at < end; at++) {
      long entry = entries[at];
      int listOfEntry = (int) (entry >>> LIST_SHIFT);
      if (listOfEntry == list && (char) (entry >>> LENGTH_SHIFT) <= longest) {
        return (int) entry;
      }
      if (listOfEntry > list) {
        return -1;
      }
    }
    return -1;
  }

  /** Counts a place for each list of a state, two fields behind the list's number. */
  void countPlaces(int state, int[] counts) {
    int end = listRanges[2 * state + 1];
    for (int at = listRanges[2 * state]; at < end; at++) {
      counts[listsOfStates[at] + 2]++;
    }
  }

  /** Adds a place for each list of a state where the field behind the list's number says. */
  void addPlaces(int state, int place, int[] next, int[] places) {
    int end = listRanges[2 * state + 1];
    for (int at = listRanges[2 * state]; at < end; at++) {
      places[next[listsOfStates[at] + 1]++] = place;
    }
  }
}
