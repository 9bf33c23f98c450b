package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.EventType;
import org.tongbao.contract.event.ObjectKind;
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
  private final ReadSnapshot snapshot;

  EventResource(StandingEvents events, ReadSnapshot snapshot) {
    this.events = events;
    this.snapshot = snapshot;
  }

  @GET
  public Page<EventView> list(@Context UriInfo uri) {
    Parameters parameters = Parameters.of(uri);
    EventFilter filter = filter(parameters);
    Moment moment = Moment.knownAt(parameters);
    PageRequest request = parameters.page(new Listed(filter, moment), StandingEvents.KEY_PARTS);
    return snapshot.read(
        moment.knownAt(), then -> events.page(filter, then, request, EventView::of));
  }

  @GET
  @Path("/{eventId}")
  public EventView get(@PathParam("eventId") String eventId, @Context UriInfo uri) {
    Parameters parameters = Parameters.of(uri);
    Moment moment = Moment.knownAt(parameters);
    parameters.done();
    return snapshot
        .read(moment.knownAt(), then -> events.one(eventId, then))
        .map(EventView::of)
        .orElseThrow(() -> new NothingFoundException("event", eventId));
  }

  private static EventFilter filter(Parameters parameters) {
    @Nullable LocalDate from = parameters.date("from");
    @Nullable LocalDate to = parameters.date("to");
    if (from != null && to != null && to.isBefore(from)) {
      parameters.refuse("to", "lies before 'from'; expected the same day or a later one");
    }
    return new EventFilter(
        parameters.code("type", EventType.class, EventType::wireName),
        parameters.text("series"),
        parameters.year("edition"),
        parameters.code("action", Action.class),
        parameters.code("object", ObjectKind.class),
        parameters.code("crime", Crime.class),
        parameters.region("region"),
        from,
        to,
        parameters.text("document"));
  }
}
