package org.tongbao.engine.scope;

import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/** Where the campaign named before no longer holds. */
final class CampaignBreaks {

  /** Named beside the campaign that is reported: 并结合护农专项行动. */
  private static final String COMBINED = "结合";

  private static final Phrases ITEM_VERBS =
      Phrases.of("严厉打击", "严打", "重拳打击", "依法打击", "重点打击", "严厉整治", "强化", "深化", "加强", "持续");

  private static final Phrases RESETTING = Phrases.of("今年以来", "此外", "另外");
  private static final Phrases UP_TO = Phrases.of("截至");
  private static final Phrases OF_WHOLE = Phrases.of("专项行动中", "专项行动开展以来");
  private static final Phrases COMMA = Phrases.of(",");

  /** How many characters of a sentence are its head. */
  private static final int HEAD = 12;

  /** How far from the beginning of a sentence the body that speaks in it may stand. */
  private static final int BODY_REACH = 16;

  private static final int LONGEST_INLINE_HEADING = 36;

  private final DocumentMentions mentions;
  private final ThematicActions actions;

  CampaignBreaks(DocumentMentions mentions, ThematicActions actions) {
    this.mentions = mentions;
    this.actions = actions;
  }

  /** Whether the campaign is only named beside the one that is reported. */
  boolean isCombined(CampaignMention mention) {
    return isCombined(mentions, mention);
  }

  static boolean isCombined(DocumentMentions mentions, CampaignMention mention) {
    int start = mention.start() - COMBINED.length();
    return start >= 1
        && mentions.text().startsWith(COMBINED, start)
        && "并,同时还".indexOf(mentions.text().charAt(start - 1)) >= 0;
  }

  /**
   * 严厉打击盗采河砂。 opens another item of its paragraph, which the campaign of the one before it does not
   * reach.
   */
  boolean opensItem(Sentence sentence) {
    Span span = sentence.span();
    return span.end() - span.start() <= LONGEST_INLINE_HEADING
        && ITEM_VERBS.beginsAt(mentions.text(), span.start())
        && !COMMA.in(mentions.text(), span)
        && mentions.text().firstDigit(span.start(), span.end()) < 0
        && !mentions.campaigns().anyIn(span);
  }

  /** 在专项行动中, 全国公安机关共…: the campaign as a whole again, no longer a part of it. */
  boolean resets(Sentence sentence) {
    if (actions.before(sentence, sentence.span().end()) != null) {
      return true;
    }
    Span span = sentence.span();
    boolean sum =
        UP_TO.beginsAt(mentions.text(), span.start())
            && mentions.agencies().firstIn(span.start(), span.start() + BODY_REACH) != null;
    return sum
        || RESETTING.beginsAt(mentions.text(), span.start())
        || OF_WHOLE.in(mentions.text(), span.start(), Math.min(span.end(), span.start() + HEAD));
  }
}
