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
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.query.api.sheet.Addresses;
import org.tongbao.query.api.sheet.LetterSheet;
import org.tongbao.query.deadletter.StoredLetter;
import org.tongbao.query.deadletter.StoredLetters;

/** What could not be read. */
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {

  private record Filter(@Nullable Stage stage, @Nullable Reason reason) {}

  private final StoredLetters letters;
  private final Lists lists;
  private final ReadSnapshot snapshot;

  DeadLetterResource(StoredLetters letters, Lists lists, ReadSnapshot snapshot) {
    this.letters = letters;
    this.lists = lists;
    this.snapshot = snapshot;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters parameters = Parameters.of(uri);
    Filter filter =
        new Filter(
            parameters.code("stage", Stage.class, Stage::wireName),
            parameters.code("reason", Reason.class));
    Listing listing = lists.listing(parameters, headers, filter, StoredLetters.KEY);
    return lists.answer(
        "dead-letters",
        listing,
        null,
        LetterSheet.of(new Addresses(uri.getBaseUri())),
        (_, request) -> letters.page(filter.stage(), filter.reason(), request, LetterView::of));
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
