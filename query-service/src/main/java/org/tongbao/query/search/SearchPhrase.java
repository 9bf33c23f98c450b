package org.tongbao.query.search;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tongbao.query.paging.Conditions;

/**
 * What is searched for: texts that must all stand in the evidence, each as a whole.
 *
 * @param terms folded, none empty, each once
 */
public record SearchPhrase(List<String> terms) {

  /** Terms are what stands between white space. Empty where nothing else is there. */
  public static Optional<SearchPhrase> of(String query) {
    Set<String> terms = new LinkedHashSet<>();
    int start = 0;
    for (int i = 0; i <= query.length(); i++) {
      if (i == query.length() || SearchText.isBlank(query.charAt(i))) {
        if (i > start) {
          terms.add(SearchText.fold(query.substring(start, i)));
        }
        start = i + 1;
      }
    }
    return terms.isEmpty() ? Optional.empty() : Optional.of(new SearchPhrase(List.copyOf(terms)));
  }

  /** What can narrow: the pairs of each term, or its one character. Each once. */
  public List<Integer> grams() {
    return terms.stream().flatMapToInt(SearchPhrase::grams).distinct().boxed().toList();
  }

  /**
   * On an entity, called e: the grams narrow, and decide where a term is one of them; others are
   * looked for themselves. Compared with {@code <>}, since PostgreSQL takes that for nearly always
   * true, as it is here, and plans by it.
   *
   * @param shares of the texts that have a gram, where that is known to be many
   */
  public Conditions conditions(Map<Integer, Double> shares) {
    List<Integer> asked = gramsAsked(shares);
    Conditions conditions =
        new Conditions()
            .where(
                "cast(sql('? @> cast(? as int4[])', e.searchGrams, :grams) as Boolean) = true",
                "grams",
                asked.toString().replace('[', '{').replace(']', '}'));
    for (int i = 0; i < terms.size(); i++) {
      String term = terms.get(i);
      boolean decided =
          term.length() <= SearchText.GRAM_CHARACTERS
              && asked.contains(grams(term).findFirst().orElseThrow());
      if (!decided) {
        conditions.where("locate(:term%d, e.searchText) <> 0".formatted(i), "term" + i, term);
      }
    }
    return conditions;
  }

  /**
   * Those that are not known to be common. Where all are, the rarest alone: PostgreSQL takes grams
   * for independent of each other, and would think 嫌疑人 rare, since 嫌疑 and 疑人 are not too common.
   */
  private List<Integer> gramsAsked(Map<Integer, Double> shares) {
    List<Integer> grams = grams();
    List<Integer> rare = grams.stream().filter(gram -> !shares.containsKey(gram)).toList();
    return rare.isEmpty()
        ? List.of(Collections.min(grams, Comparator.comparing(shares::get)))
        : rare;
  }

  /** Pairs alone where there are any: they say more than single characters. */
  private static IntStream grams(String term) {
    return term.length() == 1
        ? IntStream.of(term.charAt(0))
        : IntStream.range(1, term.length())
            .map(i -> SearchText.pair(term.charAt(i - 1), term.charAt(i)));
  }
}
