package org.tongbao.engine.lexicon;

/** Walks over texts; made of what a {@link VocabularyBuilder} laid out. */
final class Automaton {

  /** What {@link #steps} packs: base and check have 24 bits each, the ending 16. */
  private static final int CHECK_SHIFT = 24;

  private static final int ENDING_SHIFT = 48;
  private static final int STATE = (1 << CHECK_SHIFT) - 1;

  private final int size;
  private final char[] codes;

  /** Base, check and ending of each state, together as each letter asks for all of them. */
  private final long[] steps;

  private final Endings endings;

  Automaton(VocabularyBuilder built) {
    this.size = built.size();
    this.codes = built.codes();
    this.steps = new long[built.base().length];
    for (int state = 0; state < steps.length; state++) {
      steps[state] =
          (long) built.ending()[state] << ENDING_SHIFT
              | (long) built.check()[state] << CHECK_SHIFT
              | built.base()[state];
    }
    this.endings = new Endings(built.known());
  }

  /** How many lists it knows: those with lower numbers. */
  int size() {
    return size;
  }

  Endings endings() {
    return endings;
  }

  /** For each offset the ending of the longest term of any list that begins there, 0 for none. */
  char[] endingsIn(char[] letters) {
    char[] coded = new char[letters.length];
    for (int i = 0; i < coded.length; i++) {
      coded[i] = codes[letters[i]];
    }
    // what is read of the codes lies at the offset and behind it, so the endings take their places
    for (int i = 0; i < coded.length; i++) {
      coded[i] = (char) deepestEndingAt(coded, i);
    }
    return coded;
  }

  /** A letter that no term holds has code 0, and no state is its own base's follower. */
  private int deepestEndingAt(char[] coded, int index) {
    int deepest = 0;
    int state = VocabularyBuilder.ROOT;
    long step = steps[state];
    for (int next = index; next < coded.length; next++) {
      int follower = (int) step & STATE;
      follower += coded[next];
      step = steps[follower];
      if (((int) (step >>> CHECK_SHIFT) & STATE) != state) {
        break;
      }
      state = follower;
      int ending = (int) (step >>> ENDING_SHIFT);
      deepest = ending != 0 ? ending : deepest;
    }
    return deepest;
  }

  /** The same in a text of which only few places are asked for. */
  int deepestEndingAt(CharSequence text, int index, int to) {
    int deepest = 0;
    int state = VocabularyBuilder.ROOT;
    long step = steps[state];
    for (int next = index; next < to; next++) {
      int follower = (int) step & STATE;
      follower += codes[text.charAt(next)];
      step = steps[follower];
      if (((int) (step >>> CHECK_SHIFT) & STATE) != state) {
        break;
      }
      state = follower;
      int ending = (int) (step >>> ENDING_SHIFT);
      deepest = ending != 0 ? ending : deepest;
    }
    return deepest;
  }
}
