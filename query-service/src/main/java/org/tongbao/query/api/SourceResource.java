package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tongbao.query.api.sheet.SourceSheet;
import org.tongbao.query.document.DocumentSources;

/** Where documents come from. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
public class SourceResource {

  private record All() {}

  private final DocumentSources sources;
  private final Lists lists;

  SourceResource(DocumentSources sources, Lists lists) {
    this.sources = sources;
    this.lists = lists;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    Listing listing = lists.listing(Parameters.of(uri), headers, new All(), DocumentSources.KEY);
    return lists.answer(
        "sources", listing, null, SourceSheet.sheet(), (_, request) -> sources.page(request));
  }
}
