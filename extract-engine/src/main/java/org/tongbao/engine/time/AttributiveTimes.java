package org.tongbao.engine.time;

import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.mention.Mentions;

/** Times that only qualify something else and do not tell when it was done. */
final class AttributiveTimes {

  /** How many characters of qualifying words a year may stand before the name of its campaign. */
  private static final int NAMING_REACH = 8;

  private static final Phrases FESTIVALS =
      Phrases.of("春节", "元旦", "国庆", "五一", "中秋", "端午", "清明", "两会", "暑期", "暑假", "寒假", "高考", "中高考");

  private static final int ROUND_REACH = 4;

  private final IndexedText text;
  private final Mentions<CampaignMention> campaigns;

  AttributiveTimes(IndexedText text, Mentions<CampaignMention> campaigns) {
    this.text = text;
    this.campaigns = campaigns;
  }

  /** 今天(9日): the day in brackets is read instead. */
  boolean saidInBrackets(int end) {
    return end + 1 < text.length()
        && text.charAt(end) == '('
        && Character.isDigit(text.charAt(end + 1));
  }

  /** 今年的打击重点, 今年将开展, 今年春节期间: no time of what is reported, or not the year. */
  boolean isAttribute(DatePart date) {
    return date.monthMissing()
        && date.day() == 0
        && date.end() < text.length()
        && ("的将要".indexOf(text.charAt(date.end())) >= 0 && !holdsNumber(date.end())
            || qualifiesRound(date.end())
            || FESTIVALS.beginsAt(text, date.end()));
  }

  /** 今年开展的第二轮: which of several is spoken of, not when. */
  private boolean qualifiesRound(int end) {
    return end + 3 < text.length()
        && Character.isIdeographic(text.charAt(end))
        && Character.isIdeographic(text.charAt(end + 1))
        && text.charAt(end + 2) == '的'
        && "第首".indexOf(text.charAt(end + 3)) >= 0;
  }

  /** 2020年的651起: the year's own number, given to compare with. */
  boolean holdsNumber(int end) {
    return end + 1 < text.length()
        && text.charAt(end) == '的'
        && Character.isDigit(text.charAt(end + 1));
  }

  /** 2015年第10次“夜查”: the year tells which round, not the time. */
  boolean numbersRound(int end) {
    int sign = end + 1;
    while (sign < text.length()
        && Character.isLetterOrDigit(text.charAt(sign))
        && sign < end + ROUND_REACH) {
      if (text.charAt(end) == '第' && "次轮批".indexOf(text.charAt(sign)) >= 0) {
        return true;
      }
      sign++;
    }
    return false;
  }

  /** 2020年反诈“…”行动: the year that a campaign is called after. */
  boolean names(int end) {
    CampaignMention name = campaigns.firstIn(end, end + NAMING_REACH);
    if (name == null) {
      return false;
    }
    int word = end;
    while (word < name.start()) {
      int next = SinceWords.afterModifier(text, word);
      if (next < 0) {
        return false;
      }
      word = next;
    }
    return word == name.start();
  }
}
