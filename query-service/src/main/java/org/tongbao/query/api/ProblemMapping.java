package org.tongbao.query.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.query.subscription.seal.NoEncryptionKeyException;
import org.tongbao.query.subscription.webhook.BrokenSubscriptionException;

/** Every failure as a problem document. */
final class ProblemMapping {

  private static final Logger LOG = Logger.getLogger(ProblemMapping.class);
  private static final int CAUSES_SEARCHED = 16;
  private static final String QUERY_CANCELED = "57014";

  /** For failures without a state: the pool has them when it gets no connection in time. */
  private static final String NO_CONNECTION = "";

  @ServerExceptionMapper
  Response refusedParameters(RefusedParametersException e) {
    return Problems.response(e.problem());
  }

  @ServerExceptionMapper
  Response notKnownThen(NotKnownThenException e) {
    return gone("not-known-then", "Before the first known moment", e);
  }

  @ServerExceptionMapper
  Response otherEpoch(OtherEpochException e) {
    return gone("other-epoch", "The change log was made anew", e);
  }

  @ServerExceptionMapper
  Response tooManyExports(TooManyExportsException e) {
    return unavailable(String.valueOf(e.getMessage()));
  }

  @ServerExceptionMapper
  Response noEncryptionKey(NoEncryptionKeyException e) {
    return conflict("webhook-key-unset", "Secrets cannot be kept", e);
  }

  @ServerExceptionMapper
  Response brokenSubscription(BrokenSubscriptionException e) {
    return conflict("subscription-broken", "The subscription cannot be signed for", e);
  }

  @ServerExceptionMapper
  Response framework(WebApplicationException e, UriInfo uri) {
    Response response = e.getResponse();
    int status = response.getStatus();
    if (status < 400) {
      return response;
    }
    Response answer =
        Problems.response(Problem.of(response.getStatusInfo(), detail(status, e, uri)));
    @Nullable String allowed = response.getHeaderString(HttpHeaders.ALLOW);
    return allowed == null
        ? answer
        : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allowed).build();
  }

  @ServerExceptionMapper
  Response unexpected(Exception e, UriInfo uri) {
    if (isDatabaseAway(e)) {
      LOG.warnf("%s: the database does not answer: %s", uri.getPath(), e.getMessage());
      return unavailable("The database does not answer. Try again in a few seconds.");
    }
    if (sqlStates(e).anyMatch(QUERY_CANCELED::equals)) {
      LOG.warnf("%s took longer than tongbao.read-timeout", uri.getRequestUri());
      return unavailable("Reading took too long. Name more filters, or a lower limit.");
    }
    LOG.errorf(e, "%s failed", uri.getRequestUri());
    return Problems.response(
        Problem.of(
            Response.Status.INTERNAL_SERVER_ERROR,
            "The request failed here; the service's log says why."));
  }

  private static Response conflict(String slug, String title, RuntimeException e) {
    return Problems.response(
        Problem.of(
            slug, title, Response.Status.CONFLICT.getStatusCode(), String.valueOf(e.getMessage())));
  }

  private static Response gone(String slug, String title, RuntimeException e) {
    return Problems.response(
        Problem.of(
            slug, title, Response.Status.GONE.getStatusCode(), String.valueOf(e.getMessage())));
  }

  private static String detail(int status, WebApplicationException e, UriInfo uri) {
    String path = uri.getPath();
    return switch (status) {
      case 404 ->
          e instanceof NothingFoundException
              ? String.valueOf(e.getMessage())
              : "There is nothing at %s; /api lists what there is.".formatted(path);
      case 405 -> "%s is read only: use GET.".formatted(path);
      case 406 ->
          "%s answers application/json; lists also text/csv and application/x-ndjson."
              .formatted(path);
      default -> String.valueOf(e.getMessage());
    };
  }

  /** States of class 08 are connection failures, 57P a server that stops or starts. */
  private static boolean isDatabaseAway(Throwable failure) {
    return sqlStates(failure)
        .anyMatch(
            state ->
                state.startsWith("08") || state.startsWith("57P") || state.equals(NO_CONNECTION));
  }

  private static Stream<String> sqlStates(Throwable failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(CAUSES_SEARCHED)
        .filter(SQLException.class::isInstance)
        .map(
            cause ->
                Objects.requireNonNullElse(((SQLException) cause).getSQLState(), NO_CONNECTION));
  }

  private static Response unavailable(String detail) {
    return Problems.response(Problem.of(Response.Status.SERVICE_UNAVAILABLE, detail));
  }
}
