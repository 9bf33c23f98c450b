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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
  @Operation(
      operationId = "submitDocument",
      summary = "Take in a document",
      description =
          """
          The body is the document as fetched; Content-Type says its format (text/html, \
          text/markdown, text/plain, application/pdf) and may name its charset. The answer comes only after the \
          broker has acknowledged the document; sending it again changes nothing.

          Its identity is its url; else collection and path; else name; else its content. An \
          address that was seen before keeps its document; while the database is away the address \
          alone decides. Each \
          attribute is a query parameter or a header, Tongbao-Source-Url, Tongbao-Collection, \
          Tongbao-Source-Path, Tongbao-Origin, Tongbao-Same, Tongbao-Name, Tongbao-Title, \
          Tongbao-Publisher, Tongbao-Published-At or Tongbao-Fetched-At. Headers are ASCII, or percent-encoded as \
          RFC 8187 says: UTF-8''%E5%87%80%E7%BD%91.

          What cannot be read is refused and not published.""")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "text/html",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "text/markdown",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "text/plain",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Parameter(
      name = "url",
      in = ParameterIn.QUERY,
      description = "Address that the document was fetched from, http or https",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "collection",
      in = ParameterIn.QUERY,
      description = "Named folder or archive that it belongs to, with path",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "path",
      in = ParameterIn.QUERY,
      description = "Its place in the collection",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "origin",
      in = ParameterIn.QUERY,
      description =
          "Where the collection comes from, such as an absolute folder; another origin than before is answered 409",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "same",
      in = ParameterIn.QUERY,
      description = "true: the collection moved to origin",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @Parameter(
      name = "name",
      in = ParameterIn.QUERY,
      description = "Name that the client gives, where there is neither url nor path",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "title",
      in = ParameterIn.QUERY,
      description = "Title, where the sender knows it",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "publisher",
      in = ParameterIn.QUERY,
      description = "Publisher, where the sender knows it",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "publishedAt",
      in = ParameterIn.QUERY,
      description = "Publication as RFC 3339 time or bare date; one later than now counts as none",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "fetchedAt",
      in = ParameterIn.QUERY,
      description =
          "When it was fetched, as RFC 3339 time, where not just now; no publication is later",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "202",
      description = "Acknowledged by the broker; Location is the document in the query service",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Receipt.class)))
  @APIResponse(responseCode = "400", description = "Empty, or an attribute is not valid")
  @APIResponse(responseCode = "409", description = "The collection comes from another place")
  @APIResponse(responseCode = "413", description = "Too large")
  @APIResponse(responseCode = "415", description = "A format that is not read")
  @APIResponse(responseCode = "422", description = "No text can be read from it")
  @APIResponse(responseCode = "503", description = "Broker or database away; see Retry-After")
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
  @Operation(
      operationId = "withdrawDocument",
      summary = "Take a document back",
      description =
          """
          Its events and facts go away; sending it again by hand brings it back, a feed does not. This service \
          does not know which documents there are: an unknown one is accepted too, and changes \
          nothing.""")
  @APIResponse(
      responseCode = "202",
      description = "The withdrawal was acknowledged by the broker",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = WithdrawalReceipt.class)))
  @APIResponse(responseCode = "400", description = "No documentId")
  @APIResponse(responseCode = "503", description = "Broker or database away; see Retry-After")
  public Response withdraw(
      @Parameter(schema = @Schema(pattern = "[0-9a-f]{32}")) @PathParam("documentId")
          String documentId)
      throws InterruptedException {
    return withdrawal(intake.withdraw(checkedId(documentId)).await());
  }

  @POST
  @Path("/{documentId}/alias")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "joinDocuments",
      summary = "Make a document part of another",
      description =
          """
          For two documents that are one. The document is withdrawn, and whatever comes from its \
          addresses from now on is taken as the other, which must be sent again where it is not \
          there yet. This service does not know which documents there are: unknown ones are \
          accepted too.""")
  @APIResponse(
      responseCode = "202",
      description = "The withdrawal was acknowledged by the broker",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = WithdrawalReceipt.class)))
  @APIResponse(responseCode = "400", description = "No documentId")
  @APIResponse(responseCode = "409", description = "The documents are joined the other way round")
  @APIResponse(responseCode = "503", description = "Broker or database away; see Retry-After")
  public Response join(
      @Parameter(schema = @Schema(pattern = "[0-9a-f]{32}")) @PathParam("documentId")
          String documentId,
      @Nullable AliasRequest request)
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
