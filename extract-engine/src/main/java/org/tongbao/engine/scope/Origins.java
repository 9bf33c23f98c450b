package org.tongbao.engine.scope;

import org.jspecify.annotations.Nullable;

/** Where each slot of a scope comes from; null for a slot that is empty. */
public record Origins(
    CampaignOrigins campaign,
    Origin crimes,
    @Nullable Origin region,
    @Nullable Origin agency,
    @Nullable Origin from,
    @Nullable Origin to,
    Origin level) {

  /** Those of the slots that a campaign fills. */
  public record CampaignOrigins(
      @Nullable Origin series, @Nullable Origin edition, @Nullable Origin operation) {

    static final CampaignOrigins NONE = new CampaignOrigins(null, null, null);
  }

  public @Nullable Origin of(Slot slot) {
    return switch (slot) {
      case SERIES -> campaign.series();
      case EDITION -> campaign.edition();
      case OPERATION -> campaign.operation();
      case CRIMES -> crimes;
      case REGION -> region;
      case AGENCY -> agency;
      case FROM -> from;
      case TO -> to;
      case LEVEL -> level;
    };
  }
}
