package org.tongbao.api.access;

import io.quarkus.runtime.Startup;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.api.rate.CallerRates;
import org.tongbao.contract.access.Role;

/** Stands before all that a service serves: pages, health and metrics included. */
@Startup
@ApplicationScoped
public class AccessFilter {

  private static final int BEFORE_ALL_ELSE = 1_000;

  /** Quarkus' filter for pages of other origins has 300: a refusal carries its headers. */
  private static final int BEHIND_CORS = 250;

  private static final String CHALLENGE = "Bearer realm=\"tongbao\"";
  private static final String BEARER = "Bearer ";
  private static final String API_KEY = "X-API-Key";

  private final AccessPolicy policy;
  private final AccessRules rules;
  private final CallerRates rates;

  AccessFilter(AccessSettings settings, Instance<AccessRules> rules, CallerRates rates) {
    this.rates = rates;
    this.policy = settings.policy();
    this.rules = rules.isResolvable() ? rules.get() : new AccessRules(List.of());
  }

  void register(@Observes Filters filters) {
    filters.register(this::checkSender, BEFORE_ALL_ELSE);
    filters.register(this::checkKey, BEHIND_CORS);
  }

  private void checkSender(RoutingContext context) {
    Verdict.@Nullable Foreign foreign = policy.foreign(caller(context.request()));
    if (foreign == null) {
      context.next();
    } else {
      Problems.refuse(context, AccessProblems.of(foreign));
    }
  }

  private void checkKey(RoutingContext context) {
    HttpServerRequest request = context.request();
    String method = request.method().name();
    if (request.method().equals(HttpMethod.OPTIONS)) {
      // Says which methods there are; browsers ask it without a key.
      CurrentPrincipal.set(context, Principal.ANYBODY);
      context.next();
      return;
    }
    @Nullable Role needed = rules.needed(method, context.normalizedPath());
    Verdict verdict = policy.judge(caller(request), needed, AccessRules.isReading(method));
    if (needed != null && !rates.admits(context, name(verdict))) {
      return;
    }
    switch (verdict) {
      case Verdict.Allowed allowed -> {
        CurrentPrincipal.set(context, allowed.principal());
        context.next();
      }
      case Verdict.Foreign foreign -> Problems.refuse(context, AccessProblems.of(foreign));
      case Verdict.KeyUnset _ -> Problems.refuse(context, AccessProblems.keyUnset());
      case Verdict.KeyMissing missing ->
          challenge(context, CHALLENGE, AccessProblems.keyMissing(missing.needed()));
      case Verdict.KeyWrong _ ->
          challenge(context, CHALLENGE + ", error=\"invalid_token\"", AccessProblems.keyWrong());
      case Verdict.RoleTooLow low ->
          challenge(
              context,
              CHALLENGE + ", error=\"insufficient_scope\"",
              AccessProblems.roleTooLow(low.needed(), low.principal()));
    }
  }

  /** Wrong keys count for the address that they come from. */
  private static @Nullable String name(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allowed allowed -> allowed.principal().name();
      case Verdict.RoleTooLow low -> low.principal().name();
      default -> null;
    };
  }

  /** By RFC 6750, which names the header for 403 too. */
  private static void challenge(RoutingContext context, String challenge, Problem problem) {
    context.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    Problems.refuse(context, problem);
  }

  private static Caller caller(HttpServerRequest request) {
    return new Caller(
        isLoopback(request.remoteAddress()),
        // The header Host, or what stands for it in HTTP/2.
        request.authority() == null ? null : request.authority().toString(),
        request.getHeader("Origin"),
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
