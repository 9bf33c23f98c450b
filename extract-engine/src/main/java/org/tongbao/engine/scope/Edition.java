package org.tongbao.engine.scope;

import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.structure.Span;

/** The year of a campaign, with the words that give it. */
record Edition(int year, Origin origin) {

  static Edition inName(CampaignMention mention, int year) {
    return new Edition(year, Origin.of(OriginWay.EDITION_IN_NAME, mention));
  }

  static Edition ofDocument(Span words, int year) {
    return new Edition(year, new Origin(OriginWay.EDITION_OF_DOCUMENT, words));
  }
}
