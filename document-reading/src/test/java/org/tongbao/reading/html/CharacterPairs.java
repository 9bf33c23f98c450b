package org.tongbao.reading.html;

import java.util.HashMap;
import java.util.Map;

/** Likeness of two Chinese texts by their pairs of neighbouring characters. */
final class CharacterPairs {

  private CharacterPairs() {}

  /**
   * @param title left out of what was found, where it stands there: not all extractors give it
   */
  static double f1(String found, String expected, String title) {
    Map<String, Integer> foundPairs = pairs(found.replace(title, ""));
    Map<String, Integer> expectedPairs = pairs(expected.replace(title, ""));
    int common =
        foundPairs.entrySet().stream()
            .mapToInt(
                pair -> Math.min(pair.getValue(), expectedPairs.getOrDefault(pair.getKey(), 0)))
            .sum();
    double all = sum(foundPairs) + sum(expectedPairs);
    return all == 0 ? 1 : 2 * common / all;
  }

  private static Map<String, Integer> pairs(String text) {
    String compact = text.replaceAll("[\\s\\u00A0\\u3000|]+", "");
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 2 <= compact.length(); i++) {
      pairs.merge(compact.substring(i, i + 2), 1, Integer::sum);
    }
    return pairs;
  }

  private static int sum(Map<String, Integer> pairs) {
    return pairs.values().stream().mapToInt(Integer::intValue).sum();
  }
}
