package org.tongbao.engine.lexicon;

import java.util.Arrays;

/** Places in a text, noted from left to right for one list or another, then sorted by list. */
final class PlacesByList {

  /** So many places an ordinary text has at most; for others there will be more room. */
  private static final int PLACES_PER_CODE_UNIT = 4;

  /** List and place of each, in the order of the text. */
  private long[] noted;

  private int count;

  /** How many places the list before has, which once summed up is where the list's begin. */
  private final int[] starts;

  PlacesByList(int lists, int codeUnits) {
    this.starts = new int[lists + 1];
    this.noted = new long[16 + PLACES_PER_CODE_UNIT * codeUnits];
  }

  void add(int list, int place) {
    if (count == noted.length) {
      noted = Arrays.copyOf(noted, 2 * count);
    }
    noted[count++] = (long) list << Integer.SIZE | place;
    starts[list + 1]++;
  }

  /** Where each list's places begin among all, and one more for the end. To be asked last. */
  int[] starts() {
    return starts;
  }

  /** All places, list by list, each list's in order. To be asked once. */
  int[] sorted() {
    int[] next = new int[starts.length];
    for (int list = 1; list < starts.length; list++) {
      starts[list] += starts[list - 1];
      next[list] = starts[list];
    }
    int[] sorted = new int[count];
    for (int i = 0; i < count; i++) {
      sorted[next[(int) (noted[i] >>> Integer.SIZE)]++] = (int) noted[i];
    }
    return sorted;
  }
}
