package org.tongbao.engine.scope;

import java.time.LocalDate;
import java.util.List;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.time.TimeMention;

/** Campaigns that are still to come, and years in which a series merely began. */
final class Announced {

  private static final int REACH = 12;
  private static final List<String> BEFORE = List.of("将", "接续", "还要");
  private static final List<String> AFTER = List.of("将于", "将在", "即将", "将继续", "将启动", "将部署");

  private Announced() {}

  /** 今年将开展“安网2018”, “安网2018”将于近期部署. */
  static boolean is(DocumentMentions mentions, Sentence sentence, CampaignMention mention) {
    String before =
        mentions.words(Math.max(sentence.span().start(), mention.start() - REACH), mention.start());
    String after =
        mentions.words(mention.end(), Math.min(sentence.span().end(), mention.end() + REACH));
    return BEFORE.stream().anyMatch(before::contains) || AFTER.stream().anyMatch(after::contains);
  }

  /** 自2014年… in an article of a later year: when a series began, which is not its edition. */
  static boolean isBeginning(DocumentMentions mentions, TimeMention time) {
    LocalDate published = mentions.published();
    Integer year = time.onlyYear();
    if (published != null && year != null && year == published.getYear()) {
      return false;
    }
    String first = mentions.words(time.start(), time.start() + 1);
    String before = mentions.words(Math.max(0, time.start() - 1), time.start());
    return "自从".contains(first) || !before.isEmpty() && "自从".contains(before);
  }
}
