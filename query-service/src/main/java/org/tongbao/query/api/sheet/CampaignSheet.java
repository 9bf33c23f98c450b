package org.tongbao.query.api.sheet;

import java.util.Objects;
import org.tongbao.query.api.CampaignView;
import org.tongbao.query.export.Columns;
import org.tongbao.query.export.Sheet;

/** Campaigns with the years of their editions. */
public final class CampaignSheet {

  private CampaignSheet() {}

  public static Sheet<CampaignView> of(Addresses addresses) {
    return Columns.<CampaignView>of()
        .with("series", CampaignView::series)
        .with(
            "editions",
            campaign ->
                campaign.editions().stream()
                    .map(CampaignView.EditionView::edition)
                    .filter(Objects::nonNull)
                    .toList())
        .with("events", CampaignView::events)
        .with("facts", CampaignView::facts)
        .with("documents", CampaignView::documents)
        .with("firstDay", CampaignView::firstDay)
        .with("lastDay", CampaignView::lastDay)
        .with("campaign", campaign -> addresses.ofCampaign(campaign.series()));
  }
}
