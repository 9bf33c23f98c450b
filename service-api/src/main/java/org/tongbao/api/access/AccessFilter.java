package org.tongbao.api.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;

/** Stands before all that a service serves: pages, health and metrics included. */
@ApplicationScoped
public class AccessFilter {

  private static final int BEFORE_ALL_ELSE = 1_000;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final String BEARER = "Bearer ";
  private static final String API_KEY = "X-API-Key";
  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final AccessPolicy policy;

  public AccessFilter(
      @ConfigProperty(name = "tongbao.loopback-only", defaultValue = "true") boolean loopbackOnly,
      @ConfigProperty(name = "tongbao.api-key") Optional<String> apiKey) {
    this.policy = new AccessPolicy(loopbackOnly, apiKey.orElse(null));
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_ALL_ELSE);
  }

  private void check(RoutingContext context) {
    Problem problem = problem(policy.judge(caller(context.request())));
    if (problem == null) {
      context.next();
      return;
    }
    if (problem.status() == UNAUTHORIZED) {
      context.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tongbao\"");
    }
    Problems.refuse(context, problem);
  }

  private static @Nullable Problem problem(Verdict verdict) {
    return switch (verdict) {
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
      case KEY_UNSET ->
          Problem.of(
              "key-unset",
              "Writing is closed",
              FORBIDDEN,
              "No key can open this: tongbao.api-key is not set.");
      case KEY_MISSING ->
          Problem.of(
              "key-missing",
              "An API key is needed",
              UNAUTHORIZED,
              "Writing takes the API key, as 'Authorization: Bearer …' or 'X-API-Key: …'.");
      case KEY_WRONG ->
          Problem.of(
              "key-wrong",
              "The API key is wrong",
              UNAUTHORIZED,
              "The API key given is another one.");
    };
  }

  private static Problem forbidden(String what, String detail) {
    return Problem.of("foreign-" + what, "The request comes from elsewhere", FORBIDDEN, detail);
  }

  private static Caller caller(HttpServerRequest request) {
    return new Caller(
        isLoopback(request.remoteAddress()),
        // The header Host, or what stands for it in HTTP/2.
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
