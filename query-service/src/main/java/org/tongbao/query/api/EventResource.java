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
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.api.sheet.Addresses;
import org.tongbao.query.api.sheet.EventSheet;
import org.tongbao.query.event.EventFilter;
import org.tongbao.query.event.StandingEvent;
import org.tongbao.query.event.StandingEvents;
import org.tongbao.query.paging.Page;

/** Events: what one document says once. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {

  private record Listed(EventFilter filter, Moment moment) {}

  private final StandingEvents events;
  private final EventViews views;
  private final Lists lists;
  private final ReadSnapshot snapshot;

  EventResource(StandingEvents events, EventViews views, Lists lists, ReadSnapshot snapshot) {
    this.events = events;
    this.views = views;
    this.lists = lists;
    this.snapshot = snapshot;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters parameters = Parameters.of(uri);
    EventFilter filter = EventFilters.of(parameters);
    Moment moment = Moment.knownAt(parameters);
    Listing listing =
        lists.listing(parameters, headers, new Listed(filter, moment), StandingEvents.KEY);
    return lists.answer(
        "events",
        listing,
        moment.knownAt(),
        EventSheet.of(new Addresses(uri.getBaseUri())),
        (then, request) -> {
          Page<StandingEvent> page = events.page(filter, then, request);
          return listing.export() == null ? page.map(EventView::of) : views.of(page, then);
        });
  }

  @GET
  @Path("/{eventId}")
  public EventView get(@PathParam("eventId") String eventId, @Context UriInfo uri) {
    Parameters parameters = Parameters.of(uri);
    Moment moment = Moment.knownAt(parameters);
    parameters.done();
    return snapshot.read(moment.knownAt(), then -> one(eventId, then));
  }

  private EventView one(String eventId, @Nullable Instant then) {
    return events
        .one(eventId, then)
        .map(EventView::of)
        .orElseThrow(() -> new NothingFoundException("event", eventId));
  }
}
