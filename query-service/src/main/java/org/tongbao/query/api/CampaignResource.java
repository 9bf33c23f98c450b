package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.api.sheet.Addresses;
import org.tongbao.query.api.sheet.CampaignSheet;
import org.tongbao.query.campaign.Campaign;
import org.tongbao.query.campaign.Campaigns;
import org.tongbao.query.facts.KnownFact;
import org.tongbao.query.paging.PageRequest;

/** Campaigns: which there are, and what is known of one day by day. */
@Path("/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
public class CampaignResource {

  private record All() {}

  private final Campaigns campaigns;
  private final Lists lists;
  private final ReadSnapshot snapshot;

  CampaignResource(Campaigns campaigns, Lists lists, ReadSnapshot snapshot) {
    this.campaigns = campaigns;
    this.lists = lists;
    this.snapshot = snapshot;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    Listing listing = lists.listing(Parameters.of(uri), headers, new All(), Campaigns.KEY);
    return lists.answer(
        "campaigns",
        listing,
        null,
        CampaignSheet.of(new Addresses(uri.getBaseUri())),
        (_, request) -> campaigns.page(request).map(CampaignView::of));
  }

  @GET
  @Path("/{series}")
  public CampaignView.TimeLine get(@PathParam("series") String series, @Context UriInfo uri) {
    Parameters parameters = Parameters.of(uri);
    @Nullable Integer limit = parameters.integer("limit", 1, PageRequest.LIMIT_MAX);
    parameters.done();
    int facts = limit == null ? PageRequest.LIMIT_STANDARD : limit;
    return snapshot.read(
        () ->
            campaigns
                .one(series)
                .map(campaign -> timeLine(campaign, campaigns.timeLine(series, facts)))
                .orElseThrow(() -> new NothingFoundException("campaign", series)));
  }

  private static CampaignView.TimeLine timeLine(
      Campaign campaign, Map<Integer, List<KnownFact>> facts) {
    return new CampaignView.TimeLine(
        CampaignView.of(campaign),
        campaign.editions().stream()
            .map(
                edition ->
                    new CampaignView.OfEdition(
                        edition.edition(),
                        edition.extent().facts(),
                        facts
                            .getOrDefault(
                                Objects.requireNonNullElse(edition.edition(), 0), List.of())
                            .stream()
                            .map(CampaignView.Known::of)
                            .toList()))
            .toList());
  }
}
