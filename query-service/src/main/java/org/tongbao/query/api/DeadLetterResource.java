package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.query.deadletter.StoredLetter;
import org.tongbao.query.deadletter.StoredLetters;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;

/** What could not be read. */
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {

  private record Filter(@Nullable Stage stage, @Nullable Reason reason) {}

  private final StoredLetters letters;
  private final ReadSnapshot snapshot;

  DeadLetterResource(StoredLetters letters, ReadSnapshot snapshot) {
    this.letters = letters;
    this.snapshot = snapshot;
  }

  @GET
  public Page<LetterView> list(@Context UriInfo uri) {
    Parameters parameters = Parameters.of(uri);
    Filter filter =
        new Filter(
            parameters.code("stage", Stage.class, Stage::wireName),
            parameters.code("reason", Reason.class));
    PageRequest request = parameters.page(filter, StoredLetters.KEY);
    return snapshot.read(
        () -> letters.page(filter.stage(), filter.reason(), request, LetterView::of));
  }

  @GET
  @Path("/{stage}/{documentId}")
  public LetterView get(
      @PathParam("stage") String stage,
      @PathParam("documentId") String documentId,
      @Context UriInfo uri) {
    Parameters.of(uri).done();
    return snapshot.read(
        () ->
            letters
                .findByIdOptional(new StoredLetter.Key(stage, documentId))
                .map(LetterView::of)
                .orElseThrow(
                    () -> new NothingFoundException("dead letter", stage + "/" + documentId)));
  }
}
