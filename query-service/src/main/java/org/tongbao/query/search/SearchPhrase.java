package org.tongbao.query.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** On an entity, called e: the index narrows by grams, then the terms themselves decide. */
  public Conditions conditions() {
    Conditions conditions =
        new Conditions()
            .where(
                "cast(sql('? @> cast(? as int4[])', e.searchGrams, :grams) as Boolean) = true",
                "grams",
                gramsNeeded());
    List<String> checked = new ArrayList<>(terms);
    for (int i = 0; i < checked.size(); i++) {
      conditions.where(
          "locate(:term%d, e.searchText) > 0".formatted(i), "term" + i, checked.get(i));
    }
    return conditions;
  }

  /** Pairs alone where there are any: they say more than single characters. */
  private String gramsNeeded() {
    int[] grams =
        terms.stream()
            .flatMapToInt(
                term ->
                    term.length() == 1
                        ? IntStream.of(term.charAt(0))
                        : IntStream.range(1, term.length())
                            .map(i -> SearchText.pair(term.charAt(i - 1), term.charAt(i))))
            .distinct()
            .toArray();
    return Arrays.toString(grams).replace('[', '{').replace(']', '}');
  }
}
