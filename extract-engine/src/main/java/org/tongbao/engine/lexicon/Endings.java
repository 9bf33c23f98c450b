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

  /** For each ending which lists it has: many have the same, and few fit where they are quick. */
  private final char[] groups;

  /** The lists of each group. */
  private final List<List<Integer>> listsOfGroups = new ArrayList<>();

  /** How many words of 64 lists each group has in {@link #bits}. */
  private final int words;

  /** For each group a bit for each list: most questions end here. */
  private final long[] bits;

  /** For each of these words how many lists the group has before it. */
  private final char[] ranks;

  /** Where each ending's terms begin, list by list, and one more for the end. */
  private final int[] firstLists;

  /** For each list of each ending where its terms begin, and one more for the end. */
  private final int[] firstTerms;

  /** What {@link TermList#found} makes of a term; for each list of an ending the longest first. */
  private final int[] terms;

  /**
   * @param known for each ending from 1 on the terms that end on the way to it
   * @param lists how many lists there are
   */
  Endings(List<List<Entry>> known, int lists) {
    this.groups = new char[known.size() + 1];
    this.firstLists = new int[known.size() + 2];
    this.terms = new int[known.stream().mapToInt(List::size).sum()];
    int[] starts = new int[terms.length + 1];
    Map<List<Integer>, Integer> numbers = new HashMap<>(Map.of(List.of(), 0));
    listsOfGroups.add(List.of());
    int places = 0;
    int count = 0;
    for (int ending = 1; ending <= known.size(); ending++) {
      firstLists[ending] = places;
      List<Integer> ofEnding = new ArrayList<>();
      for (Entry entry : known.get(ending - 1).stream().sorted(BY_LIST_LONGEST_FIRST).toList()) {
        if (ofEnding.isEmpty() || ofEnding.getLast() != entry.list()) {
          ofEnding.add(entry.list());
          starts[places++] = count;
        }
        terms[count++] = TermList.found(entry.word().length(), entry.term());
      }
      int group = numbers.computeIfAbsent(ofEnding, _ -> numbers.size());
      groups[ending] = (char) group;
      if (group == listsOfGroups.size()) {
        listsOfGroups.add(ofEnding);
      }
    }
    firstLists[known.size() + 1] = places;
    starts[places] = count;
    this.firstTerms = starts;
    this.words = lists / Long.SIZE + 1;
    this.bits = new long[words * listsOfGroups.size()];
    this.ranks = new char[bits.length];
    rank();
  }

  private void rank() {
    for (int group = 0; group < listsOfGroups.size(); group++) {
      for (int list : listsOfGroups.get(group)) {
        bits[group * words + list / Long.SIZE] |= 1L << list;
      }
      int rank = 0;
      for (int word = group * words; word < (group + 1) * words; word++) {
        ranks[word] = (char) rank;
        rank += Long.bitCount(bits[word]);
      }
    }
  }

  List<List<Integer>> listsOfGroups() {
    return listsOfGroups;
  }

  int groupOf(int ending) {
    return groups[ending];
  }

  /**
   * The longest term of a list among those that end on the way to an ending, as {@link
   * TermList#found} packs it; -1 for none.
   *
   * @param longest how long it may be
   */
  int longestTerm(int ending, int list, int longest) {
    int word = groups[ending] * words + (list >> 6);
    long lists = bits[word];
    long bit = 1L << list;
    if ((lists & bit) == 0) {
      return -1;
    }
    int place = firstLists[ending] + ranks[word] + Long.bitCount(lists & bit - 1);
    for (int at = firstTerms[place]; at < firstTerms[place + 1]; at++) {
      if (TermList.lengthOf(terms[at]) <= longest) {
        return terms[at];
      }
    }
    return -1;
  }
}
