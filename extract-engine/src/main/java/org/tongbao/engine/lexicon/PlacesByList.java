package org.tongbao.engine.lexicon;

/**
 * The places of all terms in a text, sorted by list.
 *
 * @param starts where each list's places begin among all, and one more for the end
 * @param places list by list, each list's in the order of the text
 */
@SuppressWarnings("ArrayRecordComponent") // shared with the text that they are found in, for speed
record PlacesByList(int[] starts, int[] places) {

  /**
   * Counts the places of each list, turns the counts into beginnings, and fills the places in.
   *
   * @param endings for each offset the ending of the longest term that begins there, 0 for none
   */
  static PlacesByList of(Vocabulary vocabulary, char[] endings) {
    Endings known = vocabulary.automaton().endings();
    KeptLists kept = vocabulary.kept();
    int[] next = new int[vocabulary.size() + 2];
    for (char ending : endings) {
      if (ending != 0) {
        kept.countPlaces(known.groupOf(ending), next);
      }
    }
    for (int list = 1; list < next.length; list++) {
      next[list] += next[list - 1];
    }
    int[] places = new int[next[next.length - 1]];
    for (int place = 0; place < endings.length; place++) {
      if (endings[place] != 0) {
        kept.addPlaces(known.groupOf(endings[place]), place, next, places);
      }
    }
    return new PlacesByList(next, places);
  }
}
