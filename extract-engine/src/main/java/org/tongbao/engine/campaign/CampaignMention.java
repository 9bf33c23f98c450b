package org.tongbao.engine.campaign;

import org.jspecify.annotations.Nullable;
import org.tongbao.engine.mention.Mention;
import org.tongbao.engine.structure.Span;

/**
 * A campaign, or a part of one, named in the text.
 *
 * @param span year, quotation marks and name
 * @param name without year and quotation marks
 * @param edition the year in or directly before the name
 * @param part what follows a dot in the name (清朗·… → …)
 * @param kind what the wording tells
 */
public record CampaignMention(
    Span span, String name, @Nullable Integer edition, @Nullable String part, Kind kind)
    implements Mention {

  /** What the wording alone tells of a name. */
  public enum Kind {
    /** A campaign of its own: a great series of the lexicon, or any name with a year. */
    SERIES,
    /** A series of the lexicon that other campaigns also name a part after (护苗). */
    MEMBER,
    /** A campaign whose parts are campaigns of their own (扫黄打非). */
    UMBRELLA,
    /** Told by its target, without a name: 打击整治养老诈骗专项行动. */
    AIMED,
    /** An unknown name before a word for a campaign: “断源”行动. */
    NAMED_ACTION,
    /** A numbered or collective battle, always a part: “川网1号”集群战役. */
    BATTLE
  }

  /** Whether the name alone stands for a campaign. */
  public boolean isSeries() {
    return kind == Kind.SERIES
        || kind == Kind.MEMBER
        || kind == Kind.UMBRELLA
        || kind == Kind.AIMED;
  }
}
