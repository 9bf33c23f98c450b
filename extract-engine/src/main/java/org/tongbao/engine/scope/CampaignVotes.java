package org.tongbao.engine.scope;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.campaign.CampaignMention.Kind;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Block;

/**
 * Which campaign a document without one in its title names most. Items of a list of cases (案例三:…)
 * name their own campaigns and do not speak for the document.
 *
 * @param winner the first mention of it, null where the document names none
 * @param mentioned how often it is named
 * @param alone whether the document names no other
 */
record CampaignVotes(@Nullable CampaignMention winner, int mentioned, boolean alone) {

  /** An umbrella is named in passing more often than other campaigns. */
  private static final int WEIGHT = 2;

  /** 结合“百日行动”,推进…: what is done beside the campaign itself. */
  private static final int UNDER_REACH = 14;

  private static final Phrases UNDER = Phrases.of("结合");
  private static final int SHARE_REACH = 4;
  private static final Phrases SHARES = Phrases.of("其中");

  static CampaignVotes of(DocumentMentions mentions) {
    if (mentions.campaigns().isEmpty()) {
      return new CampaignVotes(null, 0, false);
    }
    Map<String, Integer> votes = new LinkedHashMap<>();
    Map<String, CampaignMention> firsts = new HashMap<>();
    boolean series = isAnySeries(mentions.campaigns().all());
    for (Block block : mentions.outline().blocks()) {
      if (mentions.text().startsWith("案例", block.span().start())) {
        continue;
      }
      for (CampaignMention mention : mentions.campaigns().in(block.span())) {
        if (CampaignBreaks.isCombined(mentions, mention) || isOfShare(mentions, mention)) {
          continue;
        }
        if (series ? mention.isSeries() : mention.kind() == Kind.NAMED_ACTION) {
          int weight = mention.kind() == Kind.UMBRELLA ? 1 : WEIGHT;
          votes.merge(mention.name(), weight, Integer::sum);
          firsts.putIfAbsent(mention.name(), mention);
        }
      }
    }
    return most(votes, firsts);
  }

  private static boolean isAnySeries(List<CampaignMention> campaigns) {
    for (CampaignMention campaign : campaigns) {
      if (campaign.isSeries()) {
        return true;
      }
    }
    return false;
  }

  /** 其中,“猎狐”行动抓获…: a share of what the document is about. */
  private static boolean isOfShare(DocumentMentions mentions, CampaignMention mention) {
    int from = Math.max(0, mention.start() - SHARE_REACH);
    int under = Math.max(0, mention.start() - UNDER_REACH);
    int place = UNDER.lastIn(mentions.text(), under, mention.start());
    boolean beside =
        mention.edition() == null
            && place >= 0
            && "”,、".indexOf(mentions.text().charAt(UNDER.endAt(mentions.text(), place))) < 0;
    return SHARES.in(mentions.text(), from, mention.start()) || beside;
  }

  private static CampaignVotes most(
      Map<String, Integer> votes, Map<String, CampaignMention> firsts) {
    String most = null;
    int mostVotes = 0;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > mostVotes) {
        most = vote.getKey();
        mostVotes = vote.getValue();
      }
    }
    return new CampaignVotes(
        most == null ? null : firsts.get(most), mostVotes / WEIGHT, votes.size() == 1);
  }
}
