package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.document.DocumentListing;
import org.tongbao.query.document.StandingDocument;
import org.tongbao.query.document.StandingDocuments;
import org.tongbao.query.event.StandingEvents;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;

/** Documents: the list, and one with its text and events. */
@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {

  private record Filter(@Nullable String collection) {}

  private final StandingDocuments documents;
  private final StandingEvents events;
  private final ReadSnapshot snapshot;

  DocumentResource(StandingDocuments documents, StandingEvents events, ReadSnapshot snapshot) {
    this.snapshot = snapshot;
    this.documents = documents;
    this.events = events;
  }

  @GET
  public Page<DocumentSummary> list(@Context UriInfo uri) {
    Parameters parameters = Parameters.of(uri);
    Filter filter = new Filter(parameters.text("collection"));
    PageRequest request = parameters.page(filter, StandingDocuments.KEY_PARTS);
    Page<DocumentListing> page = snapshot.read(() -> documents.page(filter.collection(), request));
    List<DocumentSummary> items = page.items().stream().map(DocumentSummary::of).toList();
    return new Page<>(items, page.next(), page.total());
  }

  @GET
  @Path("/{documentId}")
  public DocumentView get(@PathParam("documentId") String documentId, @Context UriInfo uri) {
    Parameters.of(uri).done();
    return snapshot.read(() -> view(documentId));
  }

  private DocumentView view(String documentId) {
    @Nullable StandingDocument document = documents.findById(documentId);
    if (document == null) {
      throw new NothingFoundException("document", documentId);
    }
    return DocumentView.of(document, events.ofDocument(documentId));
  }
}
