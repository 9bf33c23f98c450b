package org.tongbao.query.facts;

import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CampaignEvent;

/** The words that say a figure, and the document that they stand in. */
public record Words(
    String quote,
    String sentence,
    @Nullable String publisher,
    @Nullable String title,
    @Nullable String url) {

  static Words of(CampaignEvent event) {
    return new Words(
        event.evidence().quote(),
        event.evidence().sentence(),
        event.source().publisher(),
        event.source().title(),
        event.source().url());
  }
}
