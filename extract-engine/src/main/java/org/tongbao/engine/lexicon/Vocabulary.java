package org.tongbao.engine.lexicon;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of all lists as one automaton, a double array: from a state the letter with code {@code
 * c} leads to the state {@code base + c} if that one's check names the state. Lists that are
 * declared later make a new automaton; a text read before looks for them one by one.
 */
final class Vocabulary {

  /** Lists with their numbers. */
  private static final Map<List<String>, Integer> LISTS = new LinkedHashMap<>();

  /** The lists that were ever searched for. */
  private static final BitSet SEARCHED = new BitSet();

  private static volatile int declared;
  private static volatile int searched;
  private static volatile Vocabulary current =
      new Vocabulary(new Automaton(new VocabularyBuilder(List.of())), new BitSet());

  private final Automaton automaton;
  private final KeptLists kept;
  private final int keptLists;

  private Vocabulary(Automaton automaton, BitSet searched) {
    this.automaton = automaton;
    this.kept = new KeptLists(automaton.endings(), automaton.size(), searched);
    this.keptLists = searched.cardinality();
  }

  /** The number that the list gets. */
  static int add(List<String> terms) {
    synchronized (LISTS) {
      Integer known = LISTS.putIfAbsent(terms, LISTS.size());
      declared = LISTS.size();
      return known == null ? declared - 1 : known;
    }
  }

  /** From now on texts keep the places of the list. */
  static void keep(int list) {
    synchronized (LISTS) {
      SEARCHED.set(list);
      searched = SEARCHED.cardinality();
    }
  }

  /** Of all lists declared so far. */
  static Vocabulary current() {
    Vocabulary latest = current;
    return latest.automaton.size() < declared || latest.keptLists < searched ? renewed() : latest;
  }

  private static Vocabulary renewed() {
    synchronized (LISTS) {
      Automaton known = current.automaton;
      Automaton automaton =
          known.size() < LISTS.size()
              ? new Automaton(new VocabularyBuilder(List.copyOf(LISTS.keySet())))
              : known;
      current = new Vocabulary(automaton, (BitSet) SEARCHED.clone());
      return current;
    }
  }

  /** As it is, which may lack lists that were declared of late. */
  static Vocabulary latest() {
    return current;
  }

  /** How many lists it knows: those with lower numbers. */
  int size() {
    return automaton.size();
  }

  Automaton automaton() {
    return automaton;
  }

  /** The lists whose places a text keeps that is read with it. */
  KeptLists kept() {
    return kept;
  }
}
