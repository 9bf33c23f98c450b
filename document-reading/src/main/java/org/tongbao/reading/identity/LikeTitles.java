package org.tongbao.reading.identity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.reading.script.Simplified;

/**
 * Tells whether two titles are of one article: the same but for script, punctuation, a site's name
 * or a changed word. Their numbers must agree, since bulletins of a series differ in these alone.
 */
public final class LikeTitles {

  private static final int SHORTEST_CONTAINED = 8;
  private static final double ALIKE = 0.8;

  private LikeTitles() {}

  /** False where one of them is not known. */
  public static boolean areAlike(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return false;
    }
    String first = folded(one);
    String second = folded(other);
    if (first.isEmpty() || second.isEmpty() || !numerals(first).equals(numerals(second))) {
      return false;
    }
    String shorter = first.length() <= second.length() ? first : second;
    String longer = first.length() <= second.length() ? second : first;
    boolean contained = shorter.length() >= SHORTEST_CONTAINED && longer.contains(shorter);
    return contained || first.equals(second) || dice(pairs(first), pairs(second)) >= ALIKE;
  }

  private static String folded(String title) {
    StringBuilder folded = new StringBuilder();
    Simplified.fold(title)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static String numerals(String title) {
    return title.replaceAll("[^0-9〇零一二三四五六七八九十百千万两]", "");
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  private static double dice(Set<String> first, Set<String> second) {
    long shared = first.stream().filter(second::contains).count();
    int all = first.size() + second.size();
    return all == 0 ? 0 : 2.0 * shared / all;
  }
}
