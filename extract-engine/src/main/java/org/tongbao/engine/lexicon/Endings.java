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

  /** For each ending which lists it has: many have the same. */
  private final char[] groups;

  /** The lists of each group. */
  private final List<List<Integer>> listsOfGroups = new ArrayList<>();

  /** Where each ending's terms begin, and one more for the end. */
  private final int[] firstTerms;

  /** The list of each term; few endings have more of them than the processor reads at once. */
  private final char[] lists;

  /** What {@link TermList#found} makes of a term; for each list of an ending the longest first. */
  private final int[] terms;

  /**
   * @param known for each ending from 1 on the terms that end on the way to it
   */
  Endings(List<List<Entry>> known) {
    this.groups = new char[known.size() + 1];
    this.firstTerms = new int[known.size() + 2];
    this.terms = new int[known.stream().mapToInt(List::size).sum()];
    this.lists = new char[terms.length];
    Map<List<Integer>, Integer> numbers = new HashMap<>(Map.of(List.of(), 0));
    listsOfGroups.add(List.of());
    int count = 0;
    for (int ending = 1; ending <= known.size(); ending++) {
      List<Integer> ofEnding = new ArrayList<>();
      for (Entry entry : known.get(ending - 1).stream().sorted(BY_LIST_LONGEST_FIRST).toList()) {
        if (ofEnding.isEmpty() || ofEnding.getLast() != entry.list()) {
          ofEnding.add(entry.list());
        }
        lists[count] = (char) entry.list();
        terms[count++] = TermList.found(entry.word().length(), entry.term());
      }
      firstTerms[ending + 1] = count;
      int group = numbers.computeIfAbsent(ofEnding, _ -> numbers.size());
      groups[ending] = (char) group;
      if (group == listsOfGroups.size()) {
        listsOfGroups.add(ofEnding);
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
    int end = firstTerms[ending + 1];
    for (int at = firstTerms[ending]; at < end; at++) {
      if (lists[at] == list && TermList.lengthOf(terms[at]) <= longest) {
        return terms[at];
      }
    }
    return -1;
  }
}
