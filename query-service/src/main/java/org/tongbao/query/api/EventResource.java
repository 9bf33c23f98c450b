package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.event.EventFilter;
import org.tongbao.query.event.StandingEvents;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;

/** Events: what one document says once. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {

  private record Listed(EventFilter filter, Moment moment) {}

  private final StandingEvents events;
  private final EventViews views;
  private final ReadSnapshot snapshot;

  EventResource(StandingEvents events, EventViews views, ReadSnapshot snapshot) {
    this.events = events;
    this.views = views;
    this.snapshot = snapshot;
  }

  @GET
  public Page<EventView> list(@Context UriInfo uri) {
    Parameters parameters = Parameters.of(uri);
    EventFilter filter = EventFilters.of(parameters);
    Moment moment = Moment.knownAt(parameters);
    PageRequest request = parameters.page(new Listed(filter, moment), StandingEvents.KEY_PARTS);
    return snapshot.read(
        moment.knownAt(), then -> views.of(events.page(filter, then, request), then));
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
    return views.of(events.one(eventId, then).stream().toList(), then).stream()
        .findFirst()
        .orElseThrow(() -> new NothingFoundException("event", eventId));
  }
}
