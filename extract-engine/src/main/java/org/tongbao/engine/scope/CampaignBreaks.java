package org.tongbao.engine.scope;

import java.util.List;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.structure.Sentence;

/** Where the campaign named before no longer holds. */
final class CampaignBreaks {

  private static final List<String> ITEM_VERBS =
      List.of("严厉打击", "严打", "重拳打击", "依法打击", "重点打击", "严厉整治", "强化", "深化", "加强", "持续");

  /** Named beside the campaign that is reported: 并结合扫黑除恶专项斗争. */
  private static final String COMBINED = "结合";

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
   * 严厉打击毒品走私。 opens another item of its paragraph, which the campaign of the one before it does not
   * reach.
   */
  boolean opensItem(Sentence sentence) {
    String words = mentions.words(sentence.span().start(), sentence.span().end());
    return words.length() <= LONGEST_INLINE_HEADING
        && ITEM_VERBS.stream().anyMatch(words::startsWith)
        && words.chars().noneMatch(c -> c >= '0' && c <= '9' || c == ',')
        && mentions.campaigns().in(sentence.span()).isEmpty();
  }

  /** 在专项行动中, 全国公安机关共…: the campaign as a whole again, no longer a part of it. */
  boolean resets(Sentence sentence) {
    if (actions.before(sentence, sentence.span().end()) != null) {
      return true;
    }
    String head =
        mentions.words(
            sentence.span().start(), Math.min(sentence.span().end(), sentence.span().start() + 12));
    boolean sum =
        head.startsWith("截至")
            && mentions.agencies().firstIn(sentence.span().start(), sentence.span().start() + 16)
                != null;
    return sum
        || head.contains("专项行动中")
        || head.contains("专项行动开展以来")
        || head.startsWith("今年以来")
        || head.startsWith("此外")
        || head.startsWith("另外");
  }
}
