package org.tongbao.engine.campaign;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.campaign.CampaignMention.Kind;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.structure.Span;

/** Reads the campaigns and parts of campaigns that a text names. */
public final class CampaignReader {

  /** Two letters before a year are a name. */
  static final int SHORT_NAME = 2;

  private static final int LONGEST_QUOTED = 24;

  /** 成为护农的“尖刀”: before a word in quotation marks that is no name. */
  private static final String FIGURATIVE = "的是为把成以用挥这那一柄道好";

  private final IndexedText text;
  private final List<CampaignMention> mentions = new ArrayList<>();
  private String lastName = "";
  private CampaignNames.@Nullable Known lastKnown;

  private CampaignReader(IndexedText text) {
    this.text = text;
  }

  public static Mentions<CampaignMention> read(IndexedText text) {
    CampaignReader reader = new CampaignReader(text);
    reader.readAll();
    return new Mentions<>(reader.mentions);
  }

  private void readAll() {
    NameBeginnings beginnings = new NameBeginnings(text);
    int index = beginnings.next(0);
    while (index < text.length()) {
      CampaignMention mention = Quotes.opens(text.charAt(index)) ? quoted(index) : unquoted(index);
      mention = mention == null ? aimed(index) : mention;
      if (mention != null) {
        mentions.add(mention);
      }
      index = beginnings.next(mention == null ? index + 1 : Math.max(index + 1, behind(mention)));
    }
  }

  /** “净网2021”, 2021年“净网”, “断源”行动, “清朗·…”. */
  private @Nullable CampaignMention quoted(int open) {
    int close = Quotes.closing(text, open, Math.min(text.length(), open + LONGEST_QUOTED));
    if (close < 0) {
      return null;
    }
    NameWithYear inner = NameWithYear.of(text.substring(open + 1, close));
    Integer yearBefore = NameWithYear.yearBefore(text, open, close + 1);
    Integer edition = inner.year() != null ? inner.year() : yearBefore;
    edition = edition == null ? QuotedHead.yearBehind(text, close + 1) : edition;
    boolean yearOutside = inner.year() == null && yearBefore != null;
    Span span = new Span(yearOutside ? NameWithYear.yearStart(text, open) : open, close + 1);
    int dot = inner.name().indexOf('·');
    String name = dot > 0 ? inner.name().substring(0, dot) : inner.name();
    String part = dot > 0 ? Quotes.strip(inner.name().substring(dot + 1)) : null;
    part = part == null ? QuotedHead.numberBehind(text, close + 1) : part;
    edition = edition == null && part != null ? NameWithYear.yearAtHead(part) : edition;
    CampaignNames.Known known = known(name);
    if (known == null
        && part != null
        && edition == null
        && name.length() + part.length() < CampaignNames.LONGEST) {
      name = inner.name();
      part = null;
    }
    if (known == null && close + 3 <= text.length()) {
      known = CampaignNames.known(name + text.substring(close + 1, close + 3));
    }
    if (NamesOfOthers.follow(text, close + 1)) {
      return null;
    }
    if (known == null && QuotedHead.at(name) > 0) {
      String bare = name.substring(0, QuotedHead.at(name));
      CampaignNames.Known series = CampaignNames.known(bare);
      if (series != null) {
        return new CampaignMention(span, series.series(), edition, part, series.kind());
      }
      return CampaignNames.isName(bare)
          ? new CampaignMention(
              span, bare, edition, part, inner.year() == null ? Kind.NAMED_ACTION : Kind.SERIES)
          : null;
    }
    boolean marked = inner.year() != null || Heads.after(text, close + 1).found();
    if (known != null && !marked && isNoName(known, name, edition, part, open)) {
      return null;
    }
    if (known != null
        && (inner.year() != null
            || part != null
            || known(name) == null
            || CampaignNames.isName(name, known(name)))) {
      return new CampaignMention(span, known.series(), edition, part, known.kind());
    }
    return unknown(span, open, name, edition, part, inner.year() != null);
  }

  /** Asked several times of one name. */
  private CampaignNames.@Nullable Known known(String name) {
    if (!name.equals(lastName)) {
      lastName = name;
      lastKnown = CampaignNames.known(name);
    }
    return lastKnown;
  }

  /** Whether a known name is another one's here, or a figure of speech: 成为“守护”. */
  private boolean isNoName(
      CampaignNames.Known known,
      String name,
      @Nullable Integer edition,
      @Nullable String part,
      int open) {
    boolean alias = !known.series().equals(name) && known(name) != null;
    boolean figurative =
        known.kind() == Kind.MEMBER
            && edition == null
            && part == null
            && open > 0
            && FIGURATIVE.indexOf(text.charAt(open - 1)) >= 0
            && !CodeNames.precede(text, open);
    return figurative || alias;
  }

  private @Nullable CampaignMention unknown(
      Span span,
      int open,
      String name,
      @Nullable Integer edition,
      @Nullable String part,
      boolean yearInside) {
    int behind = span.end();
    if (!CampaignNames.isName(name, known(name))) {
      return null;
    }
    Heads heads = Heads.after(text, behind);
    if (name.length() > 2 && name.endsWith("会战") && !yearInside) {
      return new CampaignMention(span, name, edition, part, Kind.NAMED_ACTION);
    }
    if (yearInside && part == null) {
      return new CampaignMention(span, name, edition, null, Kind.SERIES);
    }
    if (!yearInside && part == null && CodeNames.precede(text, open)) {
      return new CampaignMention(
          new Span(open, CodeNames.end(text, behind)), name, edition, null, Kind.NAMED_ACTION);
    }
    if (!heads.found() && aimBehind(behind) == null && !NumberedAction.at(text, name, behind)) {
      return null;
    }
    boolean numbered = heads.battle() || QuotedHead.endsWithNumber(name);
    if (!numbered && AimedNames.aimsAt(text, open)) {
      return null;
    }
    Kind kind = numbered ? Kind.BATTLE : Kind.NAMED_ACTION;
    return new CampaignMention(span, name, edition, part, kind);
  }

  /** 净网2021, 断卡行动; a name of two letters with a year before a word for a campaign. */
  private @Nullable CampaignMention unquoted(int index) {
    TermMatch<CampaignNames.Known> match =
        CampaignNames.KNOWN.longestAt(text, index, text.length());
    if (match == null) {
      return yearName(index);
    }
    boolean quoted = match.end() < text.length() && Quotes.closes(text.charAt(match.end()));
    if (NamesOfOthers.follow(text, quoted ? match.end() + 1 : match.end())) {
      return null;
    }
    NameWithYear.Year year = NameWithYear.yearAt(text, match.end());
    int end = year == null ? match.end() : year.end();
    Integer yearBefore = NameWithYear.yearBefore(text, index, end);
    boolean marked =
        year != null
            || match.value().kind() == Kind.UMBRELLA
            || text.startsWith("行动", match.end() - 2)
            || Heads.after(text, match.end()).direct();
    if (!marked) {
      return null;
    }
    Integer edition = year != null ? Integer.valueOf(year.value()) : yearBefore;
    boolean yearOutside = year == null && yearBefore != null;
    int start = yearOutside ? NameWithYear.yearStart(text, index) : index;
    return new CampaignMention(
        new Span(start, end), match.value().series(), edition, null, match.value().kind());
  }

  /** 齐剑2024专项行动: two letters, a year, a word for a campaign. */
  private @Nullable CampaignMention yearName(int index) {
    NameWithYear.Year year =
        index + SHORT_NAME < text.length() ? NameWithYear.yearAt(text, index + SHORT_NAME) : null;
    if (year == null
        || !CampaignNames.isName(text.substring(index, index + SHORT_NAME))
        || !Heads.after(text, year.end()).direct()) {
      return null;
    }
    return new CampaignMention(
        new Span(index, year.end()),
        text.substring(index, index + SHORT_NAME),
        year.value(),
        null,
        Kind.SERIES);
  }

  /** “春剑”1号打击…专项行动: the aim behind a name in quotation marks names nothing else. */
  private int behind(CampaignMention mention) {
    boolean quoted = Quotes.closes(text.charAt(mention.end() - 1));
    Span aim = quoted ? aimBehind(mention.end()) : null;
    int behind = aim == null ? mention.end() : aim.end();
    return quoted ? NumberedAction.end(text, mention.name(), behind) : behind;
  }

  private @Nullable Span aimBehind(int close) {
    String number = QuotedHead.numberBehind(text, close);
    return AimedNames.at(text, number == null ? close : close + number.length());
  }

  /** 打击整治养老诈骗专项行动; a name that holds a known one gives way to it. */
  private @Nullable CampaignMention aimed(int index) {
    Span aim = AimedNames.at(text, index);
    Span span = aim != null ? aim : AimedNames.launchedAt(text, index);
    if (span == null || AimedNames.isExplained(text, span.end())) {
      return null;
    }
    for (int i = span.start(); i < span.end(); i++) {
      TermMatch<CampaignNames.Known> match = CampaignNames.KNOWN.longestAt(text, i, span.end());
      boolean marked = aim == null || i > 0 && Quotes.opens(text.charAt(i - 1));
      if (match != null && marked) {
        return null;
      }
    }
    String name = Quotes.strip(text.substring(span.start(), span.end()));
    return new CampaignMention(span, name, null, null, Kind.AIMED);
  }
}
