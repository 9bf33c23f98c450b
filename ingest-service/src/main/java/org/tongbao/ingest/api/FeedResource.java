package org.tongbao.ingest.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.listing.UnreadableListingException;
import org.tongbao.ingest.polling.Subscription;
import org.tongbao.outbound.FetchFailedException;

/** The sources that are polled for new articles. */
@Path("/v1/feeds")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {

  private static final int MOST_A_PART = 500;
  private static final int LONGEST_ADDRESS = 2_048;
  private static final int LONGEST_SELECTOR = 500;

  private final Subscription subscription;

  FeedResource(Subscription subscription) {
    this.subscription = subscription;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addFeed",
      summary = "Poll a source from now on",
      description =
          """
          The address is asked at once: RSS, RDF, Atom, JSON Feed and sitemaps are polled as they \
          are, of a page the feed that it names. A page without one takes a selector of its links. \
          An address that is polled already is answered with its feed.""")
  @APIResponse(responseCode = "201", description = "The feed, due at once")
  @APIResponse(responseCode = "400", description = "No address, or one that is not valid")
  @APIResponse(responseCode = "422", description = "The address gives nothing that can be polled")
  public Response add(FeedRequest request) throws InterruptedException {
    @Nullable Problem problem = problem(request);
    if (problem != null) {
      return Problems.response(problem);
    }
    try {
      Feed feed = subscription.add(String.valueOf(request.address()).strip(), request.selector());
      return Response.created(URI.create("/v1/feeds/" + feed.id()))
          .entity(FeedView.of(feed))
          .build();
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
  @Operation(operationId = "listFeeds", summary = "All feeds with their health, by address")
  @APIResponse(responseCode = "200", description = "A part of the list")
  public FeedPage list(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    int bounded = Math.clamp(limit, 1, MOST_A_PART);
    List<FeedView> feeds = subscription.list(after, bounded).stream().map(FeedView::of).toList();
    return new FeedPage(feeds, feeds.size() < bounded ? null : feeds.getLast().address());
  }

  @GET
  @Path("/{feedId}")
  @Operation(operationId = "getFeed", summary = "A feed with its health")
  @APIResponse(responseCode = "200", description = "The feed")
  @APIResponse(responseCode = "404", description = "No such feed")
  public Response get(@PathParam("feedId") UUID feedId) {
    return answer(feedId, subscription.find(feedId));
  }

  @POST
  @Path("/{feedId}/pause")
  @Operation(operationId = "pauseFeed", summary = "Poll it no more until it is resumed")
  @APIResponse(responseCode = "200", description = "The feed, paused")
  @APIResponse(responseCode = "404", description = "No such feed")
  public Response pause(@PathParam("feedId") UUID feedId) {
    return answer(feedId, subscription.pause(feedId));
  }

  @POST
  @Path("/{feedId}/poll")
  @Operation(
      operationId = "pollFeed",
      summary = "Poll it now",
      description = "Resumes a feed that is paused or whose server said that it is gone.")
  @APIResponse(responseCode = "200", description = "The feed, due at once")
  @APIResponse(responseCode = "404", description = "No such feed")
  public Response poll(@PathParam("feedId") UUID feedId) {
    return answer(feedId, subscription.resume(feedId));
  }

  @DELETE
  @Path("/{feedId}")
  @Operation(
      operationId = "removeFeed",
      summary = "Forget it",
      description = "What it has brought stays.")
  @APIResponse(responseCode = "204", description = "It is polled no more")
  @APIResponse(responseCode = "404", description = "No such feed")
  public Response remove(@PathParam("feedId") UUID feedId) {
    return subscription.remove(feedId)
        ? Response.noContent().build()
        : answer(feedId, Optional.empty());
  }

  private static Response answer(UUID feedId, Optional<Feed> feed) {
    return feed.map(found -> Response.ok(FeedView.of(found)).build())
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
    if (request.address().length() > LONGEST_ADDRESS) {
      return invalid("address has more than %d characters.".formatted(LONGEST_ADDRESS));
    }
    return request.selector() != null && request.selector().length() > LONGEST_SELECTOR
        ? invalid("selector has more than %d characters.".formatted(LONGEST_SELECTOR))
        : null;
  }

  private static Problem invalid(String detail) {
    return Problem.of("feed-invalid", "The feed is not valid", 400, detail);
  }
}
