package org.tongbao.engine.scope;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Crime;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.scope.CrimeWords.Resolved;

/** Campaigns that are wholly about one kind of crime. */
final class CampaignCrimes {

  private static final Map<String, Crime> KINDS =
      Lexicon.load("campaign-crimes").terms("series", row -> Crime.valueOf(row.getField("crime")));

  private CampaignCrimes() {}

  static Resolved of(@Nullable String series) {
    Crime kind = series == null ? null : KINDS.get(series);
    return kind == null ? Resolved.ALL_KINDS : new Resolved(Set.of(kind), false);
  }
}
