package org.tongbao.ingest.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.InetSocketAddress;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.access.AccessPolicy;
import org.tongbao.ingest.access.Caller;

/** Stands before all that the server serves, health and metrics included. */
@ApplicationScoped
class RequestGuard {

  private static final int BEFORE_ALL_ELSE = 1_000;
  private static final String BEARER = "Bearer ";
  private static final String API_KEY = "X-API-Key";
  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final AccessPolicy policy;
  private final long maxBodyBytes;

  RequestGuard(
      AccessPolicy policy,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
    this.policy = policy;
    this.maxBodyBytes = maxBodySize.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::guard, BEFORE_ALL_ELSE);
  }

  private void guard(RoutingContext context) {
    Problem problem = accessProblem(context.request());
    if (problem == null) {
      problem = sizeProblem(context.request());
    }
    if (problem == null) {
      problem = queryProblem(context.request());
    }
    if (problem == null) {
      context.next();
      return;
    }
    if (problem.status() == 401) {
      context.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tongbao\"");
    }
    // The body is not read, so nothing else can follow on this connection.
    context.response().putHeader("Connection", "close");
    Problems.end(context, problem);
  }

  private @Nullable Problem accessProblem(HttpServerRequest request) {
    return switch (policy.judge(caller(request))) {
      case ALLOWED -> null;
      case FOREIGN_ADDRESS ->
          forbidden("address", "This service answers only this machine (tongbao.loopback-only).");
      case FOREIGN_HOST ->
          forbidden(
              "host",
              "The header Host names another machine; this service answers to localhost, 127.0.0.1 and [::1] only (tongbao.loopback-only).");
      case FOREIGN_ORIGIN ->
          forbidden(
              "origin",
              "The header Origin names a page from elsewhere; this service takes requests of pages on this machine only (tongbao.loopback-only).");
      case KEY_MISSING ->
          Problem.of(
              "key-missing",
              "An API key is needed",
              401,
              "Writing takes the API key, as 'Authorization: Bearer …' or 'X-API-Key: …'.");
      case KEY_WRONG ->
          Problem.of("key-wrong", "The API key is wrong", 401, "The API key given is another one.");
    };
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

  private static @Nullable Problem queryProblem(HttpServerRequest request) {
    if (request.query() == null || PercentEncoding.decode(request.query()).isPresent()) {
      return null;
    }
    return Problem.of(
        "query-invalid",
        "The query is not valid",
        400,
        "The query is not percent-encoded UTF-8, such as name=%E5%87%80%E7%BD%91.");
  }

  private static Problem forbidden(String what, String detail) {
    return Problem.of("foreign-" + what, "The request comes from elsewhere", 403, detail);
  }

  private static Caller caller(HttpServerRequest request) {
    return new Caller(
        isLoopback(request.remoteAddress()),
        request.authority() == null ? null : request.authority().toString(),
        request.getHeader("Origin"),
        !READING.contains(request.method()),
        presentedKey(request));
  }

  private static boolean isLoopback(@Nullable SocketAddress address) {
    // Vert.x keeps the literal address, so nothing is looked up here.
    return address != null
        && address.hostAddress() != null
        && new InetSocketAddress(address.hostAddress(), 0).getAddress() != null
        && new InetSocketAddress(address.hostAddress(), 0).getAddress().isLoopbackAddress();
  }

  private static @Nullable String presentedKey(HttpServerRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return authorization.substring(BEARER.length()).strip();
    }
    return request.getHeader(API_KEY);
  }
}
