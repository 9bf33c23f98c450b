package org.tongbao.api.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;

/** Refuses requests whose address or headers cannot be read. */
@ApplicationScoped
public class RequestForm {

  private static final int BEHIND_SENDER = 950;
  private static final int BAD_REQUEST = 400;
  private static final int SHOWN_CHARACTERS = 100;

  void register(@Observes Filters filters) {
    filters.register(this::check, BEHIND_SENDER);
  }

  private void check(RoutingContext context) {
    @Nullable Problem problem = problem(context.request());
    if (problem == null) {
      context.next();
    } else {
      Problems.refuse(context, problem);
    }
  }

  private static @Nullable Problem problem(HttpServerRequest request) {
    if (!isName(request.path())) {
      return Problem.of(
          "path-invalid",
          "The path is not valid",
          BAD_REQUEST,
          "The path is not percent-encoded UTF-8, such as /v1/documents/3f2a9c0de1b84756.");
    }
    if (!isText(request.query())) {
      return Problem.of(
          "query-invalid",
          "The query is not valid",
          BAD_REQUEST,
          "The query is not percent-encoded UTF-8, such as name=%E5%87%80%E7%BD%91.");
    }
    @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    if (type != null && !isMediaType(type)) {
      return unreadable(HttpHeaders.CONTENT_TYPE, type, "a media type such as text/plain");
    }
    @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted == null || isMediaTypes(accepted)
        ? null
        : unreadable(HttpHeaders.ACCEPT, accepted, "media types such as application/json, */*");
  }

  private static boolean isText(@Nullable String encoded) {
    return encoded == null || PercentEncoding.decode(encoded).isPresent();
  }

  /** Nothing that has an address is named with the character NUL, and no store takes it. */
  private static boolean isName(@Nullable String encoded) {
    return encoded == null
        || PercentEncoding.decode(encoded).filter(text -> text.indexOf('\0') < 0).isPresent();
  }

  private static boolean isMediaType(String text) {
    try {
      MediaType type = MediaType.valueOf(text);
      return !type.getType().isEmpty() && !type.getSubtype().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isMediaTypes(String text) {
    try {
      // As the framework reads it, so that nothing fails behind this.
      return !MediaTypeHelper.parseHeader(text).isEmpty();
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static Problem unreadable(String header, String value, String expected) {
    String shown =
        value.length() <= SHOWN_CHARACTERS ? value : value.substring(0, SHOWN_CHARACTERS) + "…";
    return Problem.of(
        "bad-request",
        "Bad Request",
        BAD_REQUEST,
        "The header %s is '%s', expected %s.".formatted(header, shown, expected));
  }
}
