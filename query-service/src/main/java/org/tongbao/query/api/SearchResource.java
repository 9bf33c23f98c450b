package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.tongbao.query.api.sheet.Addresses;
import org.tongbao.query.api.sheet.EventSheet;
import org.tongbao.query.event.EventFilter;
import org.tongbao.query.event.StandingEvents;
import org.tongbao.query.search.SearchPhrase;

/** Full-text search over the evidence of events. */
@Path("/v1/search")
@Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
public class SearchResource {

  private static final int QUERY_CHARACTERS = 200;
  private static final SearchPhrase NOTHING = new SearchPhrase(List.of());

  private record Listed(SearchPhrase phrase, EventFilter filter, Moment moment) {}

  private final StandingEvents events;
  private final EventViews views;
  private final Lists lists;

  SearchResource(StandingEvents events, EventViews views, Lists lists) {
    this.events = events;
    this.views = views;
    this.lists = lists;
  }

  @GET
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters parameters = Parameters.of(uri);
    SearchPhrase phrase = phrase(parameters);
    EventFilter filter = EventFilters.of(parameters);
    Moment moment = Moment.knownAt(parameters);
    Listing listing =
        lists.listing(parameters, headers, new Listed(phrase, filter, moment), StandingEvents.KEY);
    return lists.answer(
        "search",
        listing,
        moment.knownAt(),
        EventSheet.of(new Addresses(uri.getBaseUri())),
        (then, request) -> views.of(events.search(phrase, filter, then, request), then));
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
