package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.tongbao.query.document.DocumentSource;
import org.tongbao.query.document.DocumentSources;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;

/** Where documents come from. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
public class SourceResource {

  private record All() {}

  private final DocumentSources sources;
  private final ReadSnapshot snapshot;

  SourceResource(DocumentSources sources, ReadSnapshot snapshot) {
    this.sources = sources;
    this.snapshot = snapshot;
  }

  @GET
  public Page<DocumentSource> list(@Context UriInfo uri) {
    PageRequest request = Parameters.of(uri).page(new All(), DocumentSources.KEY);
    return snapshot.read(() -> sources.page(request));
  }
}
