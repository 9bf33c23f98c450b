package org.tongbao.engine.scope;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Crime;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.scope.CrimeWords.Resolved;
import org.tongbao.engine.structure.Span;

/** Campaigns that are wholly about one kind of crime. */
final class CampaignCrimes {

  private static final Map<String, Crime> KINDS =
      Lexicon.load("campaign-crimes").terms("series", row -> Crime.valueOf(row.getField("crime")));

  private CampaignCrimes() {}

  /**
   * @param named where the text names the campaign
   */
  static Resolved of(@Nullable String series, @Nullable Span named) {
    Crime kind = series == null ? null : KINDS.get(series);
    return kind == null
        ? Resolved.ALL_KINDS
        : new Resolved(Set.of(kind), false, new Origin(OriginWay.CRIMES_OF_CAMPAIGN, named));
  }
}
