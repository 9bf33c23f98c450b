package org.tongbao.ingest.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.ingest.document.RefusedException;
import org.tongbao.ingest.document.StoreUnavailableException;

/** Turns whatever was thrown into a problem. */
class ProblemMappers {

  private static final Logger LOGGER = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response refused(RefusedException e) {
    return Problems.response(RefusalProblems.of(e.refusal()));
  }

  @ServerExceptionMapper
  Response storeAway(StoreUnavailableException e, UriInfo uri) {
    LOGGER.warnf("a request to %s had no database: %s", uri.getPath(), e.getMessage());
    return Problems.response(
        Problem.of(
            "store-unavailable",
            "The database is not available",
            Response.Status.SERVICE_UNAVAILABLE.getStatusCode(),
            "The database did not answer in time; ask again later."));
  }

  /** What the framework refuses: paths, methods and media types that nothing here serves. */
  @ServerExceptionMapper
  Response refusedByFramework(WebApplicationException e, UriInfo uri) {
    Response original = e.getResponse();
    Problem problem = problem(original.getStatusInfo(), uri.getPath());
    Response.ResponseBuilder response = Response.fromResponse(Problems.response(problem));
    if (original.getHeaderString(HttpHeaders.ALLOW) != null) {
      response.header(HttpHeaders.ALLOW, original.getHeaderString(HttpHeaders.ALLOW));
    }
    return response.build();
  }

  /** A body of JSON whose members are of other types than described. */
  @ServerExceptionMapper
  Response mismatched(MismatchedInputException e) {
    String member =
        e.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("."));
    return Problems.response(
        Problem.of(
            "body-invalid",
            "The body is not valid",
            Response.Status.BAD_REQUEST.getStatusCode(),
            member.isEmpty()
                ? "The body is not a JSON object, or is empty."
                : "The member '%s' is of another type than expected.".formatted(member)));
  }

  /** The request broke off, so hardly anybody reads this. */
  @ServerExceptionMapper
  Response brokenOff(IOException e, UriInfo uri) {
    LOGGER.warnf("a request to %s broke off: %s", uri.getPath(), e.getMessage());
    return Problems.response(
        Problem.of(
            "request-broken-off",
            "The request broke off",
            Response.Status.BAD_REQUEST.getStatusCode(),
            "The request ended before its body was complete; send it again."));
  }

  @ServerExceptionMapper
  Response failed(Throwable e, UriInfo uri) {
    LOGGER.errorf(e, "a request to %s failed", uri.getPath());
    return Problems.response(
        Problem.of(
            "internal-error",
            "Internal error",
            Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(),
            "The service failed; its log says why. Sending the document again is safe."));
  }

  static Problem problem(Response.StatusType status, String path) {
    String slug = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    int code = status.getStatusCode();
    return Problem.of(slug, status.getReasonPhrase(), code, detail(code, path));
  }

  private static String detail(int status, String path) {
    return switch (status) {
      case 404 -> "Nothing is served at %s; documents go to /v1/documents.".formatted(path);
      case 405 ->
          "%s does not take this method; the header Allow names those it takes.".formatted(path);
      case 406 -> "%s cannot answer in a media type that the header Accept names.".formatted(path);
      case 415 ->
          "%s does not take this Content-Type; a batch is application/x-ndjson, application/zip, application/x-tar, application/gzip (a tar) or application/warc."
              .formatted(path);
      default ->
          "The request to %s was not understood; look at its Content-Type and its query."
              .formatted(path);
    };
  }
}
