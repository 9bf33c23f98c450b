package org.tongbao.query.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.query.paging.PageRequest;
import org.tongbao.query.subscription.webhook.Delivery;
import org.tongbao.query.subscription.webhook.SqlDeliveries;
import org.tongbao.query.subscription.webhook.SqlSubscriptions;
import org.tongbao.query.subscription.webhook.TestSending;

/** The messages of one subscription, and how they fared. */
@Path("/v1/subscriptions/{subscriptionId}")
@Produces(MediaType.APPLICATION_JSON)
@SubscriptionOwnership.Owned
public class DeliveryResource {

  private final SqlSubscriptions subscriptions;
  private final SqlDeliveries deliveries;
  private final TestSending testSending;

  DeliveryResource(
      SqlSubscriptions subscriptions, SqlDeliveries deliveries, TestSending testSending) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.testSending = testSending;
  }

  /**
   * A part of the list.
   *
   * @param next what to pass as {@code before} to go on, null at the end
   */
  public record DeliveryPage(List<Delivery> items, @Nullable Long next) {}

  @GET
  @Path("/deliveries")
  public DeliveryPage list(@PathParam("subscriptionId") String id, @Context UriInfo uri)
      throws SQLException {
    Parameters parameters = Parameters.of(uri);
    Delivery.@Nullable State state = parameters.code("state", Delivery.State.class);
    @Nullable Long before = parameters.number("before", 1, Long.MAX_VALUE);
    @Nullable Integer given = parameters.integer("limit", 1, PageRequest.LIMIT_MAX);
    parameters.done();
    require(id);
    int limit = given == null ? PageRequest.LIMIT_STANDARD : given;
    List<Delivery> items =
        deliveries.list(id, state, before == null ? Long.MAX_VALUE : before, limit);
    return new DeliveryPage(items, items.size() < limit ? null : items.getLast().deliveryId());
  }

  @GET
  @Path("/deliveries/{deliveryId}")
  public Delivery get(
      @PathParam("subscriptionId") String id,
      @PathParam("deliveryId") String deliveryId,
      @Context UriInfo uri)
      throws SQLException {
    Parameters.of(uri).done();
    return find(id, deliveryId)
        .orElseThrow(() -> new NothingFoundException("delivery", deliveryId));
  }

  @POST
  @Path("/deliveries/{deliveryId}/resend")
  public Response resend(
      @PathParam("subscriptionId") String id, @PathParam("deliveryId") String deliveryId)
      throws SQLException {
    Delivery delivery =
        find(id, deliveryId).orElseThrow(() -> new NothingFoundException("delivery", deliveryId));
    if (!deliveries.resend(id, delivery.deliveryId())) {
      return Problems.response(
          Problem.of(
              Response.Status.CONFLICT,
              "It is under way just now, or a test, of which you can send another one."));
    }
    return Response.accepted(find(id, deliveryId).orElse(delivery)).build();
  }

  @POST
  @Path("/recover")
  @Consumes(MediaType.APPLICATION_JSON)
  public SqlDeliveries.Recovery recover(@PathParam("subscriptionId") String id, byte[] body)
      throws SQLException {
    Parameters members = Parameters.of(body);
    @Nullable Instant since = members.instant("since");
    members.done();
    require(id);
    return deliveries.recover(id, since == null ? Instant.EPOCH : since);
  }

  @POST
  @Path("/test")
  public Delivery test(@PathParam("subscriptionId") String id)
      throws SQLException, InterruptedException {
    return testSending.send(id).orElseThrow(() -> new NothingFoundException("subscription", id));
  }

  private Optional<Delivery> find(String id, String deliveryId) throws SQLException {
    try {
      return deliveries.find(id, Long.parseLong(deliveryId));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void require(String id) throws SQLException {
    if (subscriptions.find(id).isEmpty()) {
      throw new NothingFoundException("subscription", id);
    }
  }
}
