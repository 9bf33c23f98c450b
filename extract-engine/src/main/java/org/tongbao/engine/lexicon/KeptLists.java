package org.tongbao.engine.lexicon;

import java.util.BitSet;
import java.util.List;

/**
 * The lists whose places a text keeps: those that were ever searched for. Of two lists in five it
 * is only asked whether a term begins at a given place, and theirs would be kept for nothing.
 */
final class KeptLists {

  private final BitSet lists;

  /** Where the kept lists of each group of {@link Endings} begin, and one more for the end. */
  private final int[] starts;

  private final char[] listsOfGroups;

  KeptLists(Endings endings, BitSet searched) {
    this.lists = searched;
    List<List<Integer>> groups = endings.listsOfGroups();
    this.starts = new int[groups.size() + 1];
    char[] kept = new char[groups.stream().mapToInt(List::size).sum()];
    int count = 0;
    for (int group = 0; group < groups.size(); group++) {
      starts[group] = count;
      for (int list : groups.get(group)) {
        if (searched.get(list)) {
          kept[count++] = (char) list;
        }
      }
    }
    starts[groups.size()] = count;
    this.listsOfGroups = kept;
  }

  boolean holds(int list) {
    return lists.get(list);
  }

  int size() {
    return lists.cardinality();
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
