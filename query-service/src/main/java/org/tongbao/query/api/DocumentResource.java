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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.api.sheet.Addresses;
import org.tongbao.query.api.sheet.DocumentSheet;
import org.tongbao.query.document.DocumentListing;
import org.tongbao.query.document.StandingDocuments;
import org.tongbao.query.event.StandingEvents;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;

/** Documents: the list, and one with its text and events. */
@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {

  private record Filter(@Nullable String collection, Moment moment) {}

  private final StandingDocuments documents;
  private final StandingEvents events;
  private final Lists lists;
  private final ReadSnapshot snapshot;

  DocumentResource(
      StandingDocuments documents, StandingEvents events, Lists lists, ReadSnapshot snapshot) {
    this.snapshot = snapshot;
    this.documents = documents;
    this.events = events;
    this.lists = lists;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters parameters = Parameters.of(uri);
    Filter filter = new Filter(parameters.text("collection"), Moment.knownAt(parameters));
    Listing listing = lists.listing(parameters, headers, filter, StandingDocuments.KEY);
    return lists.answer(
        "documents",
        listing,
        filter.moment().knownAt(),
        DocumentSheet.of(new Addresses(uri.getBaseUri())),
        (then, request) -> page(filter, then, request));
  }

  private Page<DocumentSummary> page(Filter filter, @Nullable Instant then, PageRequest request) {
    Page<DocumentListing> page = documents.page(filter.collection(), then, request);
    Map<String, Integer> counts =
        events.countsOf(page.items().stream().map(DocumentListing::documentId).toList(), then);
    List<DocumentSummary> items =
        page.items().stream()
            .map(row -> DocumentSummary.of(row, counts.getOrDefault(row.documentId(), 0)))
            .toList();
    return new Page<>(items, page.next(), page.total());
  }

  @GET
  @Path("/{documentId}")
  public DocumentView get(@PathParam("documentId") String documentId, @Context UriInfo uri) {
    Parameters parameters = Parameters.of(uri);
    Moment moment = Moment.knownAt(parameters);
    parameters.done();
    return snapshot.read(moment.knownAt(), then -> view(documentId, then));
  }

  private DocumentView view(String documentId, @Nullable Instant then) {
    return documents
        .one(documentId, then)
        .map(
            document ->
                DocumentView.of(
                    document,
                    events.ofDocument(documentId, then).stream().map(EventView::of).toList()))
        .orElseThrow(() -> new NothingFoundException("document", documentId));
  }
}
