package org.tongbao.engine.scope;

import java.util.regex.Pattern;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.campaign.CampaignMention.Kind;
import org.tongbao.engine.lexicon.Phrases;

/** How the words between two names of campaigns tie one to the other. */
final class NameLinks {

  private static final Phrases UNDER = Phrases.of("按照", "根据", "依托", "结合", "贯彻", "落实", "围绕");
  private static final Phrases STARTED = Phrases.of("开展", "部署", "组织", "启动", "推进", "实施", "发起");

  /** Of a longer list of names the last ones count. */
  private static final int MOST_COORDINATED = 12;

  /** With year and quotation marks. */
  private static final int LONGEST_NAME = 30;

  private static final int DEPLOYED_REACH = 40;
  private static final int LEAD_REACH = 12;

  /** “护航”行动和“断卡”行动: the words for a campaign between coordinated names. */
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("(?:专项|联合|集中)*(?:行动|战役|会战)(?=[、和及暨与])");

  private static final Phrases ACTIONS = Phrases.of("行动", "战役", "会战");
  private static final Phrases SWEEPS = Phrases.of("收网行动", "统一收网行动", "集中收网行动");
  private static final Phrases FULL_STOP = Phrases.of("。");

  private NameLinks() {}

  /** Of “净网”“护网” the first, or the main one of the document if it is among them. */
  static CampaignMention first(DocumentMentions mentions, MainCampaign main, CampaignMention last) {
    CampaignMention first = last;
    for (int names = 1; names < MOST_COORDINATED; names++) {
      CampaignMention before =
          mentions.campaigns().lastIn(Math.max(0, first.start() - LONGEST_NAME), first.start());
      if (before == null || !areCoordinated(mentions, before, first)) {
        break;
      }
      if (main.is(before)) {
        return before;
      }
      first = before;
    }
    return main.is(last) ? last : first;
  }

  /** “护航”“断卡”行动: named side by side. */
  static boolean areCoordinated(
      DocumentMentions mentions, CampaignMention before, CampaignMention next) {
    if (before.kind() == Kind.UMBRELLA || before.end() > next.start()) {
      return before.kind() != Kind.UMBRELLA;
    }
    if (!ACTIONS.in(mentions.text(), before.end(), next.start())) {
      return isLink(mentions.text(), before.end(), next.start());
    }
    String between = mentions.words(before.end(), next.start());
    String links = BETWEEN_NAMES.matcher(between).replaceAll("");
    return isLink(links, 0, links.length());
  }

  /** Whether another part of the same series stands directly behind it. */
  static boolean isBesideOtherPart(DocumentMentions mentions, CampaignMention mention) {
    CampaignMention next =
        mentions.campaigns().firstIn(mention.end(), mention.end() + LONGEST_NAME);
    return mention.part() != null
        && next != null
        && next.part() != null
        && next.name().equals(mention.name())
        && !next.part().equals(mention.part())
        && areCoordinated(mentions, mention, next);
  }

  /** “护航2019”收网行动, in a text on another campaign: a part of that one. */
  static boolean isSweep(DocumentMentions mentions, MainCampaign main, CampaignMention mention) {
    return mention.kind() == Kind.MEMBER
        && SWEEPS.beginsAt(mentions.text(), mention.end())
        && main.isOfOther(mention);
  }

  private static boolean isLink(CharSequence words, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("、和及暨与 ".indexOf(words.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** 按照“净网2021”部署,开展“护苗”整治: what is done under another campaign is a part of it. */
  static boolean isDeployed(DocumentMentions mentions, CampaignMention mention) {
    boolean may = mention.kind() == Kind.MEMBER || mention.kind() == Kind.NAMED_ACTION;
    if (!may || mention.edition() != null) {
      return false;
    }
    CampaignMention before =
        mentions.campaigns().lastIn(Math.max(0, mention.start() - DEPLOYED_REACH), mention.start());
    if (before == null || !before.isSeries() || before.name().equals(mention.name())) {
      return false;
    }
    int lead = Math.max(0, before.start() - LEAD_REACH);
    return UNDER.in(mentions.text(), lead, before.start())
        && STARTED.in(mentions.text(), before.end(), mention.start())
        && !FULL_STOP.in(mentions.text(), before.end(), mention.start());
  }
}
