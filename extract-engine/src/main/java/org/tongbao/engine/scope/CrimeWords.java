package org.tongbao.engine.scope;

import java.util.EnumSet;
import java.util.Set;
import org.tongbao.contract.event.Crime;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.crime.CrimeMention;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention;

/** The kinds of crime that a stretch of a document names. */
final class CrimeWords {

  /**
   * @param typo whether it rests on a likely misspelling
   */
  record Resolved(Set<Crime> crimes, boolean typo, Origin origin) {

    static final Resolved ALL_KINDS =
        new Resolved(Set.of(), false, new Origin(OriginWay.CRIMES_OF_ALL_KINDS, null));

    /** 走私象牙: what is smuggled tells another kind. */
    Resolved and(Crime further) {
      Set<Crime> all = EnumSet.copyOf(crimes);
      all.add(further);
      return new Resolved(all, typo, origin);
    }

    Resolved by(OriginWay way) {
      return new Resolved(crimes, typo, new Origin(way, origin.words()));
    }
  }

  private static final Phrases TROUBLES = Phrases.of("等问题", "等乱象", "等突出问题", "等行为");
  private static final Phrases ALL_OF =
      Phrases.of(
          "等各类犯罪", "等各类违法", "等各类网络", "等各类涉", "等各类案", "等各类突出", "等各类刑", "等网络违法犯罪", "等各种", "等突出违法犯罪",
          "等突出犯罪", "等罪名", "等多项罪名", "等多项罪行", "等罪拘捕");
  private static final Resolved NONE =
      new Resolved(Set.of(), false, new Origin(OriginWay.CRIMES_IN_WORDS, null));

  private final DocumentMentions mentions;

  CrimeWords(DocumentMentions mentions) {
    this.mentions = mentions;
  }

  /** Whether the stretch names any kind, or all together. */
  boolean areIn(Span span) {
    return mentions.crimes().anyIn(span);
  }

  boolean areIn(int from, int to) {
    return mentions.crimes().firstIn(from, to) != null;
  }

  /** Whether the stretch names smuggling, alone or among other kinds. */
  boolean tellSmuggling(Span span) {
    return of(span).crimes().contains(Crime.SMUGGLING);
  }

  /** 整治色情低俗信息引流、网络暴力等问题: several troubles, given as examples. */
  boolean listTroubles(Span sentence) {
    CrimeMention last = mentions.crimes().lastIn(sentence.start(), sentence.end());
    return last != null
        && TROUBLES.endAt(mentions.text(), last.end(), sentence.end()) > last.end()
        && of(sentence).crimes().size() > 1;
  }

  /** Whether the stretch holds a numeral in digits that is of no date and of no campaign's name. */
  boolean count(Span span) {
    int digit = mentions.text().firstDigit(span.start(), span.end());
    while (digit >= 0) {
      int end = nameOrTimeEnd(digit);
      if (end <= digit) {
        return true;
      }
      digit = mentions.text().firstDigit(end, span.end());
    }
    return false;
  }

  private int nameOrTimeEnd(int digit) {
    CampaignMention name = mentions.campaigns().lastIn(0, digit + 1);
    TimeMention time = mentions.times().lastIn(0, digit + 1);
    int end = name == null ? digit : Math.max(digit, name.end());
    return time == null ? end : Math.max(end, time.end());
  }

  Resolved of(Span span) {
    Mentions<CrimeMention> named = mentions.crimes();
    int first = named.indexFrom(span.start());
    int end = named.endFrom(first, span.end());
    if (ALL_OF.in(mentions.text(), span)) {
      return Resolved.ALL_KINDS;
    }
    if (first == end) {
      return NONE;
    }
    Span words = new Span(named.get(first).start(), named.get(end - 1).end());
    Origin origin = new Origin(OriginWay.CRIMES_IN_WORDS, words);
    if (end - first == 1) {
      CrimeMention only = named.get(first);
      return only.allKinds()
          ? Resolved.ALL_KINDS
          : new Resolved(only.crimes(), only.typo(), origin);
    }
    Set<Crime> crimes = EnumSet.noneOf(Crime.class);
    boolean typo = false;
    boolean all = false;
    for (int i = first; i < end; i++) {
      CrimeMention mention = named.get(i);
      if (mention.allKinds()) {
        all = true;
      } else {
        crimes.addAll(mention.crimes());
        typo |= mention.typo();
      }
    }
    return all && crimes.size() != 1 ? Resolved.ALL_KINDS : new Resolved(crimes, typo, origin);
  }
}
