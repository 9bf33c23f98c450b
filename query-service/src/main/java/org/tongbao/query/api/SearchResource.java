package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.tongbao.query.event.EventFilter;
import org.tongbao.query.event.StandingEvents;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;
import org.tongbao.query.search.SearchPhrase;

/** Full-text search over the evidence of events. */
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

  private static final int QUERY_CHARACTERS = 200;
  private static final SearchPhrase NOTHING = new SearchPhrase(List.of());

  private record Listed(SearchPhrase phrase, EventFilter filter, Moment moment) {}

  private final StandingEvents events;
  private final EventViews views;
  private final ReadSnapshot snapshot;

  SearchResource(StandingEvents events, EventViews views, ReadSnapshot snapshot) {
    this.events = events;
    this.views = views;
    this.snapshot = snapshot;
  }

  @GET
  public Page<EventView> list(@Context UriInfo uri) {
    Parameters parameters = Parameters.of(uri);
    SearchPhrase phrase = phrase(parameters);
    EventFilter filter = EventFilters.of(parameters);
    Moment moment = Moment.knownAt(parameters);
    PageRequest request =
        parameters.page(new Listed(phrase, filter, moment), StandingEvents.KEY_PARTS);
    return snapshot.read(
        moment.knownAt(), then -> views.of(events.search(phrase, filter, then, request), then));
  }

  private static SearchPhrase phrase(Parameters parameters) {
    String query = parameters.required("q", QUERY_CHARACTERS);
    if (query == null) {
      return NOTHING;
    }
    return SearchPhrase.of(query)
        .orElseGet(
            () -> {
              parameters.refuse("q", "has nothing but white space");
              return NOTHING;
            });
  }
}
