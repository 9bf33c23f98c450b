package org.tongbao.query.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.campaign.Campaign;
import org.tongbao.query.campaign.Extent;
import org.tongbao.query.facts.Fact;
import org.tongbao.query.facts.FactKey;
import org.tongbao.query.facts.KnownFact;
import org.tongbao.query.facts.Status;

/** A campaign in a list. */
public record CampaignView(
    String series,
    long events,
    long facts,
    long documents,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay,
    List<EditionView> editions) {

  /** How much there is of an edition; null for what names no year. */
  public record EditionView(
      @Nullable Integer edition,
      long events,
      long facts,
      long documents,
      @Nullable LocalDate firstDay,
      @Nullable LocalDate lastDay) {

    static EditionView of(Campaign.Edition edition) {
      Extent extent = edition.extent();
      return new EditionView(
          edition.edition(),
          extent.events(),
          extent.facts(),
          extent.documents(),
          extent.firstDay(),
          extent.lastDay());
    }
  }

  /** A campaign and what is known of it day by day. */
  public record TimeLine(CampaignView campaign, List<OfEdition> timeLine) {}

  /**
   * The facts of an edition by the day up to which they count, as many as were asked for.
   *
   * @param facts how many there are
   */
  public record OfEdition(@Nullable Integer edition, long facts, List<Known> items) {}

  /** A fact in short. */
  public record Known(String factId, FactKey key, Fact.Value current, Status status, int sources) {

    static Known of(KnownFact fact) {
      return new Known(fact.factId(), fact.key(), fact.current(), fact.status(), fact.sources());
    }
  }

  static CampaignView of(Campaign campaign) {
    Extent extent = campaign.extent();
    return new CampaignView(
        campaign.series(),
        extent.events(),
        extent.facts(),
        extent.documents(),
        extent.firstDay(),
        extent.lastDay(),
        campaign.editions().stream().map(EditionView::of).toList());
  }
}
