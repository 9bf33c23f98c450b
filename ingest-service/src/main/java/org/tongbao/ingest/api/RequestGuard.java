package org.tongbao.ingest.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;

/** Refuses, before any of the body is read, what cannot be taken. */
@ApplicationScoped
class RequestGuard {

  private static final int BEHIND_ACCESS = 900;

  private final long maxBodyBytes;

  RequestGuard(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
    this.maxBodyBytes = maxBodySize.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::guard, BEHIND_ACCESS);
  }

  private void guard(RoutingContext context) {
    Problem problem = sizeProblem(context.request());
    if (problem == null) {
      context.next();
    } else {
      Problems.refuse(context, problem);
    }
  }

  private @Nullable Problem sizeProblem(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || Long.parseLong(length) <= maxBodyBytes) {
      return null;
    }
    return Problem.of(
        "body-too-large",
        "The request is too large",
        413,
        "The request has %s bytes, at most %d are taken.".formatted(length, maxBodyBytes));
  }
}
