package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.query.document.StandingDocument;
import org.tongbao.query.document.StandingDocuments;
import org.tongbao.query.raw.RawReading;
import org.tongbao.query.raw.RawRecords;

/**
 * The bytes of a document as they were fetched, since links rot. They come from anywhere, so no
 * browser is to show or run them: a file to be saved, of no type, in a sandbox.
 */
@Path("/v1/documents/{documentId}/raw")
public class RawDocumentResource {

  /** What the sender said that the bytes are. */
  public static final String TYPE_HEADER = "Tongbao-Content-Type";

  public static final String FETCHED_HEADER = "Tongbao-Fetched-At";

  private final StandingDocuments documents;
  private final RawRecords records;
  private final ReadSnapshot snapshot;

  RawDocumentResource(StandingDocuments documents, RawRecords records, ReadSnapshot snapshot) {
    this.documents = documents;
    this.records = records;
    this.snapshot = snapshot;
  }

  @GET
  public Response get(@PathParam("documentId") String documentId, @Context UriInfo uri)
      throws InterruptedException {
    Parameters.of(uri).done();
    StandingDocument document =
        snapshot.read(
            () ->
                documents
                    .one(documentId, null)
                    .orElseThrow(() -> new NothingFoundException("document", documentId)));
    RawPlace place = new RawPlace(document.rawTopicId, document.rawPartition, document.rawOffset);
    return switch (records.read(place, documentId, document.revision)) {
      case RawReading.Found(RawDocument raw) -> file(raw);
      case RawReading.Gone(String why) ->
          Problems.response(
              Problem.of(
                  "raw-gone",
                  "The bytes as fetched are gone",
                  Response.Status.GONE.getStatusCode(),
                  why + " The document's cleaned text stands at " + text(uri, documentId) + "."));
      case RawReading.Away(String why) ->
          Problems.response(
              Problem.of(
                  Response.Status.SERVICE_UNAVAILABLE, why + " Try again in a few seconds."));
    };
  }

  private static Response file(RawDocument raw) {
    String name = raw.documentId() + "-" + raw.revision() + ".raw";
    Response.ResponseBuilder file =
        Response.ok(raw.body(), MediaType.APPLICATION_OCTET_STREAM_TYPE)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", "sandbox; default-src 'none'")
            .header(FETCHED_HEADER, raw.fetchedAt());
    String type = raw.contentType();
    return type == null ? file.build() : file.header(TYPE_HEADER, printable(type)).build();
  }

  /** It was a header once, and goes into one again as far as a header may have it. */
  private static String printable(String text) {
    return text.replaceAll("[^ -~]", "?");
  }

  private static String text(UriInfo uri, String documentId) {
    return uri.getBaseUri().resolve("/v1/documents/" + documentId).toString();
  }
}
