package org.tongbao.engine.scope;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.agency.AgencyMention;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.campaign.CampaignMention.Kind;
import org.tongbao.engine.structure.Span;

/**
 * Umbrellas that a document is about because its lead names one, or the body that bears its name
 * (全国“扫黄打非”办公室), before any other campaign: over two campaigns at least, or over none.
 */
final class Umbrellas {

  private static final String ONLY = "扫黄打非";
  private static final int SEVERAL = 2;

  private Umbrellas() {}

  static @Nullable CampaignMention over(DocumentMentions mentions, int leadEnd) {
    Set<String> others = new HashSet<>();
    CampaignMention named = null;
    int first = leadEnd;
    for (CampaignMention mention : mentions.campaigns().all()) {
      if (mention.kind() == Kind.UMBRELLA) {
        named = named == null || named.edition() == null ? mention : named;
      } else if (mention.isSeries() && mention.kind() != Kind.AIMED) {
        others.add(mention.name());
        first = Math.min(first, mention.start());
      }
    }
    if (others.size() == 1) {
      return null;
    }
    CampaignMention ofBody = ofBody(mentions);
    int start = leadEnd;
    start = named == null ? start : Math.min(start, named.start());
    start = ofBody == null ? start : Math.min(start, ofBody.start());
    boolean leads = start < leadEnd && (others.size() < SEVERAL || start < first);
    return leads ? (named == null ? ofBody : named) : null;
  }

  private static @Nullable CampaignMention ofBody(DocumentMentions mentions) {
    for (AgencyMention agency : mentions.agencies().all()) {
      if (agency.name().contains(ONLY)) {
        return new CampaignMention(
            new Span(agency.start(), agency.end()), ONLY, null, null, Kind.UMBRELLA);
      }
    }
    return null;
  }
}
