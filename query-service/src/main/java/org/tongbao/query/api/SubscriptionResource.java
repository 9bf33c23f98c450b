package org.tongbao.query.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.access.CurrentPrincipal;
import org.tongbao.api.access.Principal;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.outbound.FetchFailedException;
import org.tongbao.outbound.Sender;
import org.tongbao.query.subscription.ChangeFilter;
import org.tongbao.query.subscription.LogBounds;
import org.tongbao.query.subscription.LoggedChanges;
import org.tongbao.query.subscription.webhook.SignatureScheme;
import org.tongbao.query.subscription.webhook.SqlSubscriptions;
import org.tongbao.query.subscription.webhook.SqlSubscriptions.Opened;
import org.tongbao.query.subscription.webhook.Subscription;

/** Endpoints that are told of changes. */
@Path("/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@SubscriptionOwnership.Owned
public class SubscriptionResource {

  private static final int ADDRESS_CHARACTERS = 2_000;

  private final SqlSubscriptions subscriptions;
  private final LoggedChanges log;
  private final Sender sender;
  private final CurrentPrincipal principal;

  SubscriptionResource(
      SqlSubscriptions subscriptions,
      LoggedChanges log,
      Sender sender,
      CurrentPrincipal principal) {
    this.subscriptions = subscriptions;
    this.log = log;
    this.sender = sender;
    this.principal = principal;
  }

  /** All that the caller may see, which are bounded in number. */
  public record SubscriptionList(List<SubscriptionView> items) {}

  @GET
  public SubscriptionList list(@Context UriInfo uri) throws SQLException {
    Parameters.of(uri).done();
    Principal asking = principal.get();
    return new SubscriptionList(
        subscriptions.all().stream()
            .filter(subscription -> asking.owns(subscription.owner()))
            .map(SubscriptionView::of)
            .toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(byte[] body) throws SQLException {
    Parameters members = Parameters.of(body);
    @Nullable String address = members.required("address", ADDRESS_CHARACTERS);
    @Nullable SignatureScheme signature = members.code("signature", SignatureScheme.class);
    ChangeFilter filter = ChangeFilters.of(members);
    LogBounds bounds = log.bounds();
    @Nullable ChangePosition after = members.position("after", bounds.epoch());
    requireAllowed(members, address);
    members.done();
    Optional<Opened> opened =
        subscriptions.add(
            String.valueOf(address),
            filter,
            signature == null ? SignatureScheme.HMAC_SHA256 : signature,
            after == null ? bounds.end() : after,
            principal.get().name());
    return opened
        .map(
            added ->
                Response.created(
                        URI.create("/v1/subscriptions/" + added.subscription().subscriptionId()))
                    .entity(SubscriptionView.of(added))
                    .build())
        .orElseGet(
            () ->
                Problems.response(
                    Problem.of(
                        Response.Status.CONFLICT,
                        "There are as many subscriptions as there may be (tongbao.webhook.subscriptions). Remove one first.")));
  }

  @GET
  @Path("/{subscriptionId}")
  public SubscriptionView get(@PathParam("subscriptionId") String id, @Context UriInfo uri)
      throws SQLException {
    Parameters.of(uri).done();
    return view(id);
  }

  @DELETE
  @Path("/{subscriptionId}")
  public void remove(@PathParam("subscriptionId") String id) throws SQLException {
    require(subscriptions.remove(id), id);
  }

  @POST
  @Path("/{subscriptionId}/pause")
  public SubscriptionView pause(@PathParam("subscriptionId") String id) throws SQLException {
    require(subscriptions.setState(id, Subscription.State.PAUSED, "paused by its owner"), id);
    return view(id);
  }

  @POST
  @Path("/{subscriptionId}/resume")
  public SubscriptionView resume(@PathParam("subscriptionId") String id) throws SQLException {
    require(subscriptions.setState(id, Subscription.State.ACTIVE, null), id);
    return view(id);
  }

  @POST
  @Path("/{subscriptionId}/rotate")
  public SubscriptionView rotate(@PathParam("subscriptionId") String id) throws SQLException {
    return SubscriptionView.of(
        subscriptions.rotate(id).orElseThrow(() -> new NothingFoundException("subscription", id)));
  }

  @POST
  @Path("/{subscriptionId}/replay")
  @Consumes(MediaType.APPLICATION_JSON)
  public SubscriptionView replay(@PathParam("subscriptionId") String id, byte[] body)
      throws SQLException {
    Parameters members = Parameters.of(body);
    @Nullable ChangePosition after = members.position("after", log.bounds().epoch());
    if (after == null) {
      members.refuse("after", "is missing: the id of a message, or a cursor; 0 is the beginning");
    }
    members.done();
    require(after != null && subscriptions.replay(id, after), id);
    return view(id);
  }

  private SubscriptionView view(String id) throws SQLException {
    return subscriptions
        .find(id)
        .map(SubscriptionView::of)
        .orElseThrow(() -> new NothingFoundException("subscription", id));
  }

  private static void require(boolean found, String id) {
    if (!found) {
      throw new NothingFoundException("subscription", id);
    }
  }

  private void requireAllowed(Parameters members, @Nullable String address) {
    try {
      if (address != null) {
        sender.requireAllowed(address);
      }
    } catch (FetchFailedException e) {
      members.refuse("address", "cannot be sent to: " + e.getMessage());
    }
  }
}
