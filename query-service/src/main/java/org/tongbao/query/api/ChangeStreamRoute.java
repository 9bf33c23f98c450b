package org.tongbao.query.api;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.access.CurrentPrincipal;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.api.rate.CallerRates;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.query.subscription.ChangeFilter;
import org.tongbao.query.subscription.stream.StreamHub;

/**
 * The change log as server-sent events. A route and no resource: thousands of connections are
 * written to as each has room.
 */
@ApplicationScoped
class ChangeStreamRoute {

  static final String PATH = "/v1/changes/stream";

  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final String AFTER = "after";

  private final StreamHub hub;
  private final CallerRates rates;

  ChangeStreamRoute(StreamHub hub, CallerRates rates) {
    this.hub = hub;
    this.rates = rates;
  }

  void register(@Observes Router router) {
    router.get(PATH).handler(this::open);
  }

  private void open(RoutingContext context) {
    ChangeFilter filter;
    @Nullable ChangePosition from;
    try {
      Parameters parameters = Parameters.of(context.queryParams());
      filter = ChangeFilters.of(parameters);
      from = position(parameters, context.request().getHeader(LAST_EVENT_ID));
    } catch (RefusedParametersException e) {
      Problems.refuse(context, e.problem());
      return;
    }
    if (!rates.admitsStream(context, CurrentPrincipal.of(context).name())) {
      return;
    }
    switch (hub.open(context.request(), context.vertx().getOrCreateContext(), filter, from)) {
      case ADMITTED -> {}
      case FULL -> refuse(context, "There are as many readers as this service takes.");
      case NOT_READY -> refuse(context, "The change log has not been read yet.");
    }
  }

  /** A client that comes back says so in the header; it is further than its first request. */
  private @Nullable ChangePosition position(Parameters parameters, @Nullable String lastEventId) {
    @Nullable ChangePosition after = parameters.position(AFTER, hub.epoch());
    @Nullable ChangePosition last = null;
    if (lastEventId != null && !lastEventId.isEmpty()) {
      last = ChangePosition.parse(lastEventId).orElse(null);
      if (last == null) {
        parameters.refuse(LAST_EVENT_ID, "is not the id of an event of this stream");
      }
    }
    parameters.done();
    return last == null ? after : last;
  }

  private static void refuse(RoutingContext context, String detail) {
    HttpServerResponse response = context.response();
    response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(Problems.RETRY_AFTER_SECONDS));
    Problems.refuse(context, Problem.of(Response.Status.SERVICE_UNAVAILABLE, detail));
  }
}
