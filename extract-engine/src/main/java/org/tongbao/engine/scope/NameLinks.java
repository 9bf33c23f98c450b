package org.tongbao.engine.scope;

import java.util.List;
import java.util.regex.Pattern;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.campaign.CampaignMention.Kind;

/** How the words between two names of campaigns tie one to the other. */
final class NameLinks {

  private static final List<String> UNDER = List.of("按照", "根据", "依托", "结合", "贯彻", "落实", "围绕");
  private static final List<String> STARTED = List.of("开展", "部署", "组织", "启动", "推进", "实施", "发起");
  private static final int DEPLOYED_REACH = 40;
  private static final int LEAD_REACH = 12;

  /** “护航”行动和“断卡”行动: the words for a campaign between coordinated names. */
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("(?:专项|联合|集中)*(?:行动|战役|会战)(?=[、和及暨与])");

  private NameLinks() {}

  /** “护航”“断卡”行动: named side by side. */
  static boolean areCoordinated(
      DocumentMentions mentions, CampaignMention before, CampaignMention next) {
    String between =
        BETWEEN_NAMES.matcher(mentions.words(before.end(), next.start())).replaceAll("");
    return before.kind() != Kind.UMBRELLA
        && between.chars().allMatch(c -> "、和及暨与 ".indexOf(c) >= 0);
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
    String lead = mentions.words(Math.max(0, before.start() - LEAD_REACH), before.start());
    String between = mentions.words(before.end(), mention.start());
    return UNDER.stream().anyMatch(lead::contains)
        && between.indexOf('。') < 0
        && STARTED.stream().anyMatch(between::contains);
  }
}
