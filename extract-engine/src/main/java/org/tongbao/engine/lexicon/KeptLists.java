package org.tongbao.engine.lexicon;

import java.util.BitSet;
import java.util.List;

/**
 * The lists whose places a text keeps: those that were ever searched for. Of two lists in five it
 * is only asked whether a term begins at a given place, and theirs would be kept for nothing.
 */
final class KeptLists {

  private final boolean[] kept;

  /** Where the kept lists of each group of {@link Endings} begin, and one more for the end. */
  private final int[] starts;

  private final char[] listsOfGroups;

  /**
   * @param size how many lists there are
   */
  KeptLists(Endings endings, int size, BitSet searched) {
    this.kept = new boolean[size];
    searched.stream().filter(list -> list < size).forEach(list -> kept[list] = true);
    List<List<Integer>> groups = endings.listsOfGroups();
    this.starts = new int[groups.size() + 1];
    char[] lists = new char[groups.stream().mapToInt(List::size).sum()];
    int count = 0;
    for (int group = 0; group < groups.size(); group++) {
      starts[group] = count;
      for (int list : groups.get(group)) {
        if (kept[list]) {
          lists[count++] = (char) list;
        }
      }
    }
    starts[groups.size()] = count;
    this.listsOfGroups = lists;
  }

  boolean holds(int list) {
    return list < kept.length && kept[list];
  }

  /** Counts a place for each list of a group, two fields behind the list's number. */
  void countPlaces(int group, int[] counts) {
    int end = starts[group + 1];
    for (int at = starts[group]; at < end; at++) {
      counts[listsOfGroups[at] + 2]++;
    }
  }

  /** Adds a place for each list of a group where the field behind the list's number says. */
  void addPlaces(int group, int place, int[] next, int[] places) {
    int end = starts[group + 1];
    for (int at = starts[group]; at < end; at++) {
      places[next[listsOfGroups[at] + 1]++] = place;
    }
  }
}
