package org.tongbao.engine.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The states of the automaton in which a term ends, by number. An ending knows all terms that end
 * on the way to it, so that one number for each offset of a text tells what begins there. Number 0
 * stands for none.
 */
final class Endings {

  /**
   * A term of a list.
   *
   * @param term its number in the list
   */
  record Entry(String word, int list, int term) {}

  private static final Comparator<Entry> BY_LIST_LONGEST_FIRST =
      Comparator.comparingInt(Entry::list).thenComparing(entry -> -entry.word().length());

  private static final int LIST_SHIFT = 48;
  private static final int LENGTH_SHIFT = 32;

  /** Where the entries of each ending begin, and one more for the end. */
  private final int[] starts;

  /** List, length and term; by list, and for each list the longest first. */
  private final long[] entries;

  /** A bit for each list of an ending, by its number modulo 64: most questions end here. */
  private final long[] bits;

  /** For each ending which lists it has: many have the same, and few fit where they are quick. */
  private final char[] groups;

  /** The lists of each group. */
  private final List<List<Integer>> listsOfGroups = new ArrayList<>();

  /**
   * @param known for each ending from 1 on the terms that end on the way to it
   */
  Endings(List<List<Entry>> known) {
    this.starts = new int[known.size() + 2];
    this.bits = new long[known.size() + 1];
    this.groups = new char[known.size() + 1];
    this.entries = new long[known.stream().mapToInt(List::size).sum()];
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    listsOfGroups.add(List.of());
    numbers.put(List.of(), 0);
    int count = 0;
    for (int ending = 1; ending <= known.size(); ending++) {
      starts[ending] = count;
      List<Integer> lists = new ArrayList<>();
      for (Entry entry : known.get(ending - 1).stream().sorted(BY_LIST_LONGEST_FIRST).toList()) {
        entries[count++] = packed(entry);
        bits[ending] |= 1L << entry.list();
        if (lists.isEmpty() || lists.getLast() != entry.list()) {
          lists.add(entry.list());
        }
      }
      int group = numbers.computeIfAbsent(lists, _ -> numbers.size());
      groups[ending] = (char) group;
      if (group == listsOfGroups.size()) {
        listsOfGroups.add(lists);
      }
    }
    starts[known.size() + 1] = count;
  }

  private static long packed(Entry entry) {
    return (long) entry.list() << LIST_SHIFT
        | (long) entry.word().length() << LENGTH_SHIFT
        | entry.term();
  }

  List<List<Integer>> listsOfGroups() {
    return listsOfGroups;
  }

  int groupOf(int ending) {
    return groups[ending];
  }

  /**
   * The longest term of a list among those that end on the way to an ending, -1 for none.
   *
   * @param longest how long it may be
   */
  int longestTerm(int ending, int list, int longest) {
    if ((bits[ending] & 1L << list) == 0) {
      return -1;
    }
    int end = starts[ending + 1];
    for (int at = starts[ending]; at < end; at++) {
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
}
