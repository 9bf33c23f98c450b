package org.tongbao.engine.number;

import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Bound;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.lexicon.TermMatcher;

/** The words before and behind a number that say how exact it is. */
final class Hedges {

  private static final int LONGEST = 4;
  private static final TermMatcher<Hedge> BEFORE = load("before");
  private static final TermMatcher<Hedge> BEHIND = load("behind");

  /**
   * @param never characters directly before the word that make it part of another one (预 before 约)
   * @param onlyMultiplied whether it needs 百, 千, 万 or 亿 as the number's head (上亿, 过百)
   */
  record Hedge(Bound bound, String never, boolean onlyMultiplied) {}

  record Found(int start, int end, Hedge hedge) {}

  private Hedges() {}

  static @Nullable Found before(CharSequence text, int from, int numeral, boolean bareMultiplier) {
    for (int length = Math.min(LONGEST, numeral - from); length > 0; length--) {
      int start = numeral - length;
      TermMatch<Hedge> match = BEFORE.longestAt(text, start, numeral);
      if (match == null || match.end() < numeral) {
        continue;
      }
      Hedge hedge = match.value();
      boolean partOfWord = start > from && hedge.never.indexOf(text.charAt(start - 1)) >= 0;
      if (!partOfWord && (bareMultiplier || !hedge.onlyMultiplied)) {
        return new Found(start, numeral, hedge);
      }
    }
    return null;
  }

  static @Nullable Found behind(CharSequence text, int end, int limit) {
    TermMatch<Hedge> match = BEHIND.longestAt(text, end, Math.min(limit, end + LONGEST));
    return match == null ? null : new Found(end, match.end(), match.value());
  }

  private static TermMatcher<Hedge> load(String side) {
    return TermMatcher.of(
        Lexicon.load("hedges")
            .only(row -> row.getField("side").equals(side))
            .terms(
                "term",
                row ->
                    new Hedge(
                        Bound.valueOf(row.getField("bound")),
                        row.getField("never"),
                        row.getField("needs").equals("multiplier"))));
  }
}
