package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.query.deadletter.StoredLetters;
import org.tongbao.query.paging.Page;

/** What could not be read. */
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {

  private record Filter(@Nullable Stage stage, @Nullable Reason reason) {}

  private final StoredLetters letters;

  DeadLetterResource(StoredLetters letters) {
    this.letters = letters;
  }

  @GET
  public Page<LetterView> list(@Context UriInfo uri) {
    Parameters parameters = Parameters.of(uri);
    Filter filter =
        new Filter(
            parameters.code("stage", Stage.class, Stage::wireName),
            parameters.code("reason", Reason.class));
    return letters.page(
        filter.stage(),
        filter.reason(),
        parameters.page(filter, StoredLetters.KEY_PARTS),
        LetterView::of);
  }
}
