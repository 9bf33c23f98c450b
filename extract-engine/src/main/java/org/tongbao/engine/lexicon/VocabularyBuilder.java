package org.tongbao.engine.lexicon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.tongbao.engine.lexicon.Endings.Entry;

/** Lays the terms of all lists out as the double array of an {@link Automaton}. */
final class VocabularyBuilder {

  static final int ROOT = 1;

  /**
   * A state still to be laid out.
   *
   * @param from of the sorted entries the first that goes through it
   * @param known the terms that end on the way to it
   */
  private record Open(int state, int depth, int from, int to, List<Entry> known) {}

  private final int size;
  private final char[] codes = new char[Character.MAX_VALUE + 1];
  private final Entry[] sorted;
  private final int letters;
  private final BitSet taken = new BitSet();
  private int[] base = new int[0];
  private int[] check = new int[0];
  private int[] ending = new int[0];
  private final List<List<Entry>> known = new ArrayList<>();

  VocabularyBuilder(List<List<String>> lists) {
    this.size = lists.size();
    List<Entry> all = new ArrayList<>();
    for (int list = 0; list < size; list++) {
      List<String> terms = lists.get(list);
      for (int term = 0; term < terms.size(); term++) {
        all.add(new Entry(terms.get(term), list, term));
      }
    }
    all.sort(Comparator.comparing(Entry::word));
    this.sorted = all.toArray(Entry[]::new);
    this.letters = giveCodes();
    layOut();
  }

  /**
   * One code for each letter of the terms from 1 on, the commonest first so that what is often
   * asked for lies together; 0 for all others. How many there are.
   */
  private int giveCodes() {
    int[] uses = new int[codes.length];
    for (Entry entry : sorted) {
      entry.word().chars().forEach(letter -> uses[letter]++);
    }
    int[] letters =
        IntStream.range(0, uses.length)
            .filter(letter -> uses[letter] > 0)
            .boxed()
            .sorted(Comparator.comparingInt(letter -> -uses[letter]))
            .mapToInt(Integer::intValue)
            .toArray();
    int last = 0;
    for (int letter : letters) {
      codes[letter] = (char) ++last;
    }
    for (char capital = 'A'; capital <= 'Z'; capital++) {
      codes[capital] = codes[TermList.lowerCase(capital)];
    }
    return last;
  }

  private void layOut() {
    grow(ROOT);
    taken.set(0, ROOT + 1);
    Deque<Open> open = new ArrayDeque<>();
    open.add(new Open(ROOT, 0, 0, sorted.length, List.of()));
    while (!open.isEmpty()) {
      Open next = open.remove();
      int from = next.from();
      List<Entry> terms = next.known();
      if (from < next.to() && sorted[from].word().length() == next.depth()) {
        terms = new ArrayList<>(terms);
        while (from < next.to() && sorted[from].word().length() == next.depth()) {
          terms.add(sorted[from++]);
        }
        addEnding(next.state(), terms);
      }
      if (from < next.to()) {
        openFollowers(next.state(), next.depth(), from, next.to(), terms, open);
      }
    }
  }

  private void addEnding(int state, List<Entry> terms) {
    known.add(terms);
    ending[state] = known.size();
    if (known.size() > Character.MAX_VALUE) {
      throw new IllegalStateException(
          "more different terms than %d in all lists together".formatted(known.size()));
    }
  }

  private void openFollowers(
      int state, int depth, int from, int to, List<Entry> known, Deque<Open> open) {
    int[] starts = new int[to - from + 1];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (i == from || sorted[i].word().charAt(depth) != sorted[i - 1].word().charAt(depth)) {
        starts[count++] = i;
      }
    }
    starts[count] = to;
    int place = freeBase(starts, count, depth);
    base[state] = place;
    for (int i = 0; i < count; i++) {
      int follower = place + codes[sorted[starts[i]].word().charAt(depth)];
      taken.set(follower);
      check[follower] = state;
      open.add(new Open(follower, depth + 1, starts[i], starts[i + 1], known));
    }
  }

  /** The first base from which all following letters lead to free states. */
  private int freeBase(int[] starts, int count, int depth) {
    int first = codes[sorted[starts[0]].word().charAt(depth)];
    int slot = taken.nextClearBit(first + 1);
    while (true) {
      int place = slot - first;
      grow(place + letters);
      boolean fits = true;
      for (int i = 1; i < count && fits; i++) {
        fits = !taken.get(place + codes[sorted[starts[i]].word().charAt(depth)]);
      }
      if (fits) {
        return place;
      }
      slot = taken.nextClearBit(slot + 1);
    }
  }

  /** Makes room up to a state, so that no letter leads beyond the arrays. */
  private void grow(int state) {
    if (state >= base.length) {
      int length = Math.max(state + 1 + letters, base.length * 2);
      base = Arrays.copyOf(base, length);
      check = Arrays.copyOf(check, length);
      ending = Arrays.copyOf(ending, length);
    }
  }

  int size() {
    return size;
  }

  char[] codes() {
    return codes;
  }

  int[] base() {
    return base;
  }

  int[] check() {
    return check;
  }

  /** For each state its ending, 0 where no term ends in it. */
  int[] ending() {
    return ending;
  }

  /** For each ending from 1 on the terms that end on the way to it. */
  List<List<Entry>> known() {
    return known;
  }
}
