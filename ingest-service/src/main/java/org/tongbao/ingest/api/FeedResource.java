package org.tongbao.ingest.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.feed.FeedAlerts;
import org.tongbao.ingest.feed.FeedState;
import org.tongbao.ingest.feed.Wishes;
import org.tongbao.ingest.listing.UnreadableListingException;
import org.tongbao.ingest.polling.HostBusyException;
import org.tongbao.ingest.polling.PollLimits;
import org.tongbao.ingest.polling.Poller;
import org.tongbao.ingest.polling.Subscription;
import org.tongbao.outbound.FetchFailedException;

/** The sources that are polled for new articles. */
@Path("/v1/feeds")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {

  private static final int MOST_A_PART = 500;

  private final Subscription subscription;
  private final FeedAlerts alerts;
  private final Poller poller;
  private final PollLimits limits;

  FeedResource(Subscription subscription, FeedAlerts alerts, Poller poller, PollLimits limits) {
    this.subscription = subscription;
    this.alerts = alerts;
    this.poller = poller;
    this.limits = limits;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(FeedRequest request) throws InterruptedException {
    @Nullable Problem problem = problem(request);
    if (problem != null) {
      return Problems.response(problem);
    }
    try {
      Feed feed =
          subscription.add(
              String.valueOf(request.address()).strip(), Wishes.ofSelector(request.selector()));
      return Response.created(URI.create("/v1/feeds/" + feed.id())).entity(view(feed)).build();
    } catch (HostBusyException e) {
      return Problems.response(
          Problem.of(
              "host-busy",
              "The host cannot be asked now",
              503,
              "%s: %s. Add it again later.".formatted(request.address(), e.getMessage())));
    } catch (FetchFailedException | UnreadableListingException e) {
      return Problems.response(
          Problem.of(
              "feed-unreadable",
              "The address cannot be polled",
              422,
              "%s: %s.".formatted(request.address(), e.getMessage())));
    }
  }

  @GET
  public Response list(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    @Nullable Integer bounded = limit(limit);
    if (bounded == null) {
      return Problems.response(
          Problem.of(
              Response.Status.BAD_REQUEST,
              "limit is not a whole number; expected is one from 1 to %d.".formatted(MOST_A_PART)));
    }
    if (after.indexOf('\0') >= 0) {
      // PostgreSQL takes none.
      return Problems.response(
          Problem.of(
              Response.Status.BAD_REQUEST,
              "after has the character NUL; expected is what 'next' of a page says."));
    }
    List<FeedView> feeds = subscription.list(after, bounded).stream().map(this::view).toList();
    @Nullable String next = feeds.size() < bounded ? null : feeds.getLast().address();
    return Response.ok(new FeedPage(feeds, next, poller.pausedBecause().orElse(null))).build();
  }

  @GET
  @Path("/{feedId}")
  public Response get(@PathParam("feedId") UUID feedId) {
    return answer(feedId, subscription.find(feedId));
  }

  @PATCH
  @Path("/{feedId}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(@PathParam("feedId") UUID feedId, JsonNode body) {
    FeedPatch patch = new FeedPatch(body == null ? MissingNode.getInstance() : body);
    @Nullable String problem = patch.problem(limits.shortestInterval(), limits.longestInterval());
    if (problem != null) {
      return Problems.response(invalid(problem));
    }
    Optional<Feed> feed =
        patch.changesWishes()
            ? subscription.wish(feedId, patch::applied)
            : subscription.find(feedId);
    @Nullable FeedState state = patch.state();
    boolean isChange = state != null && feed.isPresent() && feed.get().state() != state;
    if (isChange) {
      feed = state == FeedState.PAUSED ? subscription.pause(feedId) : subscription.resume(feedId);
    }
    return answer(feedId, feed);
  }

  @POST
  @Path("/{feedId}/resume")
  public Response resume(@PathParam("feedId") UUID feedId) {
    return answer(feedId, subscription.resume(feedId));
  }

  @POST
  @Path("/{feedId}/pause")
  public Response pause(@PathParam("feedId") UUID feedId) {
    return answer(feedId, subscription.pause(feedId));
  }

  @POST
  @Path("/{feedId}/poll")
  public Response poll(@PathParam("feedId") UUID feedId) {
    return answer(feedId, subscription.poll(feedId));
  }

  @DELETE
  @Path("/{feedId}")
  public Response remove(@PathParam("feedId") UUID feedId) {
    return subscription.remove(feedId)
        ? Response.noContent().build()
        : answer(feedId, Optional.empty());
  }

  /** Within its bounds; null for no number. */
  private static @Nullable Integer limit(String text) {
    try {
      return Math.clamp(Long.parseLong(text), 1, MOST_A_PART);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private FeedView view(Feed feed) {
    return FeedView.of(feed, alerts.of(feed));
  }

  private Response answer(UUID feedId, Optional<Feed> feed) {
    return feed.map(found -> Response.ok(view(found)).build())
        .orElseGet(
            () ->
                Problems.response(
                    Problem.of(
                        Response.Status.NOT_FOUND, "There is no feed %s.".formatted(feedId))));
  }

  private static @Nullable Problem problem(@Nullable FeedRequest request) {
    if (request == null || request.address() == null || request.address().isBlank()) {
      return invalid("address is missing; send {\"address\": \"https://…\"}.");
    }
    if (request.address().length() > Feed.LONGEST_ADDRESS) {
      return invalid("address has more than %d characters.".formatted(Feed.LONGEST_ADDRESS));
    }
    return request.selector() != null && request.selector().length() > FeedRequest.LONGEST_SELECTOR
        ? invalid("selector has more than %d characters.".formatted(FeedRequest.LONGEST_SELECTOR))
        : null;
  }

  private static Problem invalid(String detail) {
    return Problem.of("feed-invalid", "The feed is not valid", 400, detail);
  }
}
