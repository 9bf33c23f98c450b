package org.tongbao.ingest.api;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.ingest.document.Outcome;
import org.tongbao.ingest.document.Resending;

/** Documents that could not be read, sent again; the query service lists them. */
@Path("/v1/dead-letters/{stage}/{documentId}/resend")
public class DeadLetterResource {

  private static final Pattern DOCUMENT_ID = Pattern.compile("[0-9a-f]{32}");

  private final Resending resending;

  DeadLetterResource(Resending resending) {
    this.resending = resending;
  }

  @POST
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  public Response resend(
      @PathParam("stage") String stage, @PathParam("documentId") String documentId)
      throws InterruptedException {
    Optional<Stage> named =
        Stream.of(Stage.values()).filter(known -> known.wireName().equals(stage)).findFirst();
    if (named.isEmpty() || !DOCUMENT_ID.matcher(documentId).matches()) {
      return Problems.response(
          Problem.of(
              Response.Status.NOT_FOUND,
              "There is no dead letter '%s/%s'; a letter is named by its stage (ingest, extract or query) and the id of its document."
                  .formatted(stage, documentId)));
    }
    return switch (resending.resend(named.get(), documentId)) {
      case Outcome.Accepted accepted ->
          Response.accepted(
                  ContractJson.bytes(new ResendReceipt(accepted.documentId(), accepted.revision())))
              .type(MediaType.APPLICATION_JSON)
              .build();
      case Outcome.Refused refused -> Problems.response(RefusalProblems.of(refused.refusal()));
    };
  }
}
