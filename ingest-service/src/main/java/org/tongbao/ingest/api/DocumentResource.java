package org.tongbao.ingest.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problems;
import org.tongbao.contract.ContractJson;
import org.tongbao.ingest.document.ContentType;
import org.tongbao.ingest.document.Description;
import org.tongbao.ingest.document.Intake;
import org.tongbao.ingest.document.Manner;
import org.tongbao.ingest.document.Outcome;
import org.tongbao.ingest.document.Refusal;
import org.tongbao.ingest.document.RefusalKind;
import org.tongbao.ingest.document.RefusedException;

/** Single documents, in and back. */
@Path("/v1/documents")
public class DocumentResource {

  private static final Pattern DOCUMENT_ID = Pattern.compile("[0-9a-f]{32}");

  private final Intake intake;
  private final IntakeMetrics metrics;
  private final String queryUrl;

  DocumentResource(
      Intake intake,
      IntakeMetrics metrics,
      @ConfigProperty(name = "tongbao.query-url", defaultValue = "/") String queryUrl) {
    this.intake = intake;
    this.metrics = metrics;
    this.queryUrl = queryUrl.endsWith("/") ? queryUrl : queryUrl + "/";
  }

  @POST
  public Response submit(InputStream body, HttpHeaders headers, UriInfo uri)
      throws IOException, InterruptedException {
    Outcome outcome;
    try {
      ContentType contentType = contentType(headers);
      Description description =
          Description.of(
              contentType,
              DocumentAttributes.read(uri.getQueryParameters(), headers.getRequestHeaders()));
      byte[] document = body.readNBytes(description.maxBytes() + 1);
      long size = Math.max(document.length, headers.getLength());
      outcome = intake.submit(description, document, size, Manner.BY_HAND).await();
    } catch (RefusedException e) {
      outcome = new Outcome.Refused(e.refusal());
    }
    return switch (metrics.counted(outcome)) {
      case Outcome.Accepted accepted ->
          Response.accepted(ContractJson.bytes(Receipt.of(accepted)))
              .type(MediaType.APPLICATION_JSON)
              .header(HttpHeaders.LOCATION, queryUrl + "v1/documents/" + accepted.documentId())
              .build();
      case Outcome.Refused refused -> Problems.response(RefusalProblems.of(refused.refusal()));
    };
  }

  @DELETE
  @Path("/{documentId}")
  public Response withdraw(@PathParam("documentId") String documentId) throws InterruptedException {
    return withdrawal(intake.withdraw(checkedId(documentId)).await());
  }

  @POST
  @Path("/{documentId}/alias")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response join(@PathParam("documentId") String documentId, @Nullable AliasRequest request)
      throws InterruptedException {
    String into = checkedId(request == null ? "" : String.valueOf(request.of()));
    return withdrawal(intake.join(checkedId(documentId), into).await());
  }

  private static Response withdrawal(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted accepted ->
          Response.accepted(ContractJson.bytes(new WithdrawalReceipt(accepted.documentId(), true)))
              .type(MediaType.APPLICATION_JSON)
              .build();
      case Outcome.Refused refused -> Problems.response(RefusalProblems.of(refused.refusal()));
    };
  }

  private static String checkedId(String documentId) {
    if (!DOCUMENT_ID.matcher(documentId).matches()) {
      throw new RefusedException(
          Refusal.of(
              RefusalKind.ATTRIBUTE_INVALID,
              "'%s' is no documentId, which has 32 digits of 0-9 and a-f.".formatted(documentId)));
    }
    return documentId;
  }

  private static @Nullable ContentType contentType(HttpHeaders headers) {
    String contentType = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    return contentType == null ? null : ContentTypes.parse(contentType);
  }
}
