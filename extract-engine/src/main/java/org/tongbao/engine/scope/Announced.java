package org.tongbao.engine.scope;

import java.time.LocalDate;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.time.TimeMention;

/** Campaigns that are still to come, and years in which a series merely began. */
final class Announced {

  private static final int REACH = 12;
  private static final Phrases BEFORE = Phrases.of("将", "接续", "还要");
  private static final Phrases AFTER = Phrases.of("将于", "将在", "即将", "将继续", "将启动", "将部署");

  private static final Phrases SINCE = Phrases.of("自", "从");

  private Announced() {}

  /** 今年将开展“安网2018”, “安网2018”将于近期部署. */
  static boolean is(DocumentMentions mentions, Sentence sentence, CampaignMention mention) {
    int from = Math.max(sentence.span().start(), mention.start() - REACH);
    int to = Math.min(sentence.span().end(), mention.end() + REACH);
    return BEFORE.in(mentions.text(), from, mention.start())
        || AFTER.in(mentions.text(), mention.end(), to);
  }

  /** 自2014年… in an article of a later year: when a series began, which is not its edition. */
  static boolean isBeginning(DocumentMentions mentions, TimeMention time) {
    LocalDate published = mentions.published();
    Integer year = time.onlyYear();
    if (published != null && year != null && year == published.getYear()) {
      return false;
    }
    return SINCE.beginsAt(mentions.text(), time.start())
        || SINCE.endsAt(mentions.text(), time.start());
  }
}
