package org.tongbao.engine.scope;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Crime;
import org.tongbao.engine.crime.CrimeReader;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.scope.CrimeWords.Resolved;
import org.tongbao.engine.structure.Span;

/** Campaigns that are wholly about one kind of crime. */
final class CampaignCrimes {

  private static final Map<String, Crime> KINDS =
      Lexicon.load("campaign-crimes").terms("series", row -> Crime.valueOf(row.getField("crime")));

  /** The kinds of the series that the document names: many statements belong to one. */
  private final Map<String, Set<Crime>> known = new HashMap<>();

  /**
   * @param named where the text names the campaign
   */
  Resolved of(@Nullable String series, @Nullable Span named) {
    Set<Crime> kinds =
        series == null ? Set.of() : known.computeIfAbsent(series, CampaignCrimes::kinds);
    return kinds.isEmpty()
        ? Resolved.ALL_KINDS
        : new Resolved(kinds, false, new Origin(OriginWay.CRIMES_OF_CAMPAIGN, named));
  }

  /** 打击文物犯罪: the name itself may tell. */
  private static Set<Crime> kinds(String series) {
    Crime kind = KINDS.get(series);
    if (kind != null) {
      return Set.of(kind);
    }
    Set<Crime> told = EnumSet.noneOf(Crime.class);
    CrimeReader.read(series).all().forEach(mention -> told.addAll(mention.crimes()));
    return told;
  }
}
