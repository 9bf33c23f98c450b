package org.tongbao.engine.region;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.lexicon.TermMatcher;
import org.tongbao.reading.script.Simplified;

/** All provinces, prefectures and counties, and the names that texts use for them. */
public final class Gazetteer {

  /**
   * A name and the places that bear it, the highest rank first.
   *
   * @param weak the name alone is no ground to see a place: a short name of a county, or a word
   * @param ambiguous several places of the highest rank bear it
   * @param province the first of them is a province
   */
  record Name(List<Region> places, boolean weak, boolean ambiguous, boolean province) {

    Name(List<Region> places, boolean weak) {
      this(
          places,
          weak,
          places.size() > 1 && rank(places.getFirst()) == rank(places.get(1)),
          !places.isEmpty() && rank(places.getFirst()) == Rank.PROVINCE);
    }

    private static Rank rank(Region place) {
      return Rank.of(place.code());
    }
  }

  private static final Gazetteer INSTANCE = new Gazetteer();

  private final Map<String, Region> byCode = new HashMap<>();
  private final Map<String, Map<Rank, Region>> ancestors = new HashMap<>();
  private final Map<String, Region> posts = new HashMap<>();
  private final TermMatcher<Name> names;

  private Gazetteer() {
    Lexicon regions = Lexicon.load("regions");
    Map<String, List<Region>> official = new LinkedHashMap<>();
    Map<String, List<Region>> shortNames = new LinkedHashMap<>();
    for (NamedCsvRecord row : regions.rows()) {
      Region region = new Region(row.getField("code"), row.getField("name"));
      byCode.put(region.code(), region);
      official.computeIfAbsent(Simplified.fold(region.name()), _ -> new ArrayList<>()).add(region);
      if (!row.getField("short").isEmpty()) {
        if (region.name().endsWith("自治州")) {
          official
              .computeIfAbsent(Simplified.fold(row.getField("short") + "州"), _ -> new ArrayList<>())
              .add(region);
        }
        shortNames
            .computeIfAbsent(Simplified.fold(row.getField("short")), _ -> new ArrayList<>())
            .add(region);
      }
    }
    Map<String, Name> terms = new HashMap<>();
    shortNames.forEach((name, places) -> terms.put(name, name(places, true)));
    official.forEach((name, places) -> terms.put(name, name(places, name.length() < 3)));
    for (NamedCsvRecord row : Lexicon.load("region-words").rows()) {
      String word = Simplified.fold(row.getField("word"));
      terms.put(word, meaning(row.getField("code"), terms.get(word)));
    }
    for (NamedCsvRecord row : Lexicon.load("border-posts").rows()) {
      String word = Simplified.fold(row.getField("word"));
      terms.putIfAbsent(word, meaning(row.getField("code"), null));
      posts.put(word, byCode.get(row.getField("code")));
    }
    names = TermMatcher.of(terms);
    byCode.forEach((code, region) -> ancestors.put(code, ancestorsOf(region)));
  }

  public static Gazetteer instance() {
    return INSTANCE;
  }

  /** Where the customs district or border post of the name sits: 黄埔海关 sits in 广州. */
  @Nullable Region post(String name) {
    return posts.get(name);
  }

  public @Nullable Region byCode(String code) {
    return byCode.get(code);
  }

  /** The place of a rank that holds this one; municipalities stand for their prefectures. */
  public @Nullable Region ancestor(Region region, Rank rank) {
    Map<Rank, Region> known = ancestors.get(region.code());
    return known == null ? null : known.get(rank);
  }

  private Map<Rank, Region> ancestorsOf(Region region) {
    Map<Rank, Region> found = new EnumMap<>(Rank.class);
    for (Rank rank : Rank.values()) {
      Region ancestor = byCode.get(rank.ancestor(region.code()));
      if (ancestor == null && rank == Rank.PREFECTURE) {
        ancestor = byCode.get(Rank.PROVINCE.ancestor(region.code()));
      }
      if (ancestor != null && Rank.of(region.code()).compareTo(rank) >= 0) {
        found.put(rank, ancestor);
      }
    }
    return found;
  }

  public static boolean holds(Region outer, Region inner) {
    int digits = Rank.of(outer.code()).significantDigits();
    return inner.code().regionMatches(0, outer.code(), 0, digits) && !outer.equals(inner);
  }

  /** The first province or prefecture that a name such as a publisher's holds. */
  public @Nullable Region firstNamed(String words) {
    for (TermMatch<Name> match : names.findAll(Simplified.fold(words))) {
      if (!match.value().weak() && !match.value().places().isEmpty()) {
        return match.value().places().getFirst();
      }
    }
    return null;
  }

  TermMatcher<Name> names() {
    return names;
  }

  private Name meaning(String code, @Nullable Name known) {
    if (code.equals("WEAK")) {
      return new Name(known == null ? List.of() : known.places(), true);
    }
    Region alias = byCode.get(code);
    return new Name(alias == null ? List.of() : List.of(alias), false);
  }

  private static Name name(List<Region> places, boolean shortName) {
    List<Region> ordered =
        places.stream().sorted(Comparator.comparing(place -> Rank.of(place.code()))).toList();
    boolean weak = shortName && Rank.of(ordered.getFirst().code()) == Rank.COUNTY;
    return new Name(ordered, weak);
  }
}
