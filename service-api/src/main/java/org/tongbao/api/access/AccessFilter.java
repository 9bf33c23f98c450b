package org.tongbao.api.access;

import io.quarkus.runtime.Startup;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.api.rate.CallerRates;
import org.tongbao.api.token.BearerTokens;
import org.tongbao.contract.access.Role;

/** Stands before all that a service serves: pages, health and metrics included. */
@Startup
@ApplicationScoped
public class AccessFilter {

  private static final int BEFORE_ALL_ELSE = 1_000;

  /** Quarkus' filter for pages of other origins has 300: a refusal carries its headers. */
  private static final int BEHIND_CORS = 250;

  /** Checks that may wait for the provider at once. */
  private static final int MOST_CHECKS = 1_000;

  private static final String CHALLENGE = "Bearer realm=\"tongbao\"";
  private static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";
  private static final String INSUFFICIENT = CHALLENGE + ", error=\"insufficient_scope\"";
  private static final String BEARER = "Bearer ";
  private static final String API_KEY = "X-API-Key";

  private final AccessPolicy policy;
  private final AccessRules rules;
  private final BearerTokens tokens;
  private final CallerRates rates;
  private final Semaphore checks = new Semaphore(MOST_CHECKS);

  AccessFilter(
      AccessSettings settings,
      Instance<AccessRules> rules,
      BearerTokens tokens,
      CallerRates rates) {
    this.tokens = tokens;
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
    boolean reads = AccessRules.isReading(method);
    Caller caller = caller(request);
    Verdict verdict = policy.judge(caller, needed, reads);
    if (!(verdict instanceof Verdict.KeyWrong && tokens.takes(caller.bearer()))) {
      decide(context, needed, verdict);
    } else if (needed == null) {
      // Whether the service lives does not depend on its provider.
      decide(context, null, new Verdict.Allowed(Principal.ANYBODY));
    } else {
      checkToken(context, String.valueOf(caller.bearer()), needed, reads);
    }
  }

  /**
   * Off the event loop, since the provider may be asked, and on no thread that others need: while
   * it hangs, those with keys are served. What was not read yet must wait.
   */
  private void checkToken(RoutingContext context, String token, Role needed, boolean reads) {
    if (!checks.tryAcquire()) {
      decide(context, needed, new Verdict.TokenUnchecked());
      return;
    }
    Context loop = context.vertx().getOrCreateContext();
    context.request().pause();
    Thread.startVirtualThread(
        () -> {
          Verdict verdict = new Verdict.TokenUnchecked();
          try {
            verdict = policy.judge(tokens.check(token), needed, reads);
          } finally {
            checks.release();
            goOn(context, loop, needed, verdict);
          }
        });
  }

  private void goOn(RoutingContext context, Context loop, Role needed, Verdict verdict) {
    loop.runOnContext(
        _ -> {
          context.request().resume();
          decide(context, needed, verdict);
        });
  }

  private void decide(RoutingContext context, @Nullable Role needed, Verdict verdict) {
    if (needed != null && !rates.admits(context, name(verdict))) {
      return;
    }
    if (verdict instanceof Verdict.Allowed allowed) {
      CurrentPrincipal.set(context, allowed.principal());
      context.next();
    } else {
      refuse(context, verdict);
    }
  }

  private void refuse(RoutingContext context, Verdict refusal) {
    @Nullable String issuer = tokens.issuer().map(URI::toString).orElse(null);
    switch (refusal) {
      case Verdict.Allowed _ -> throw new IllegalArgumentException("this is no refusal");
      case Verdict.Foreign foreign -> Problems.refuse(context, AccessProblems.of(foreign));
      case Verdict.KeyUnset _ -> Problems.refuse(context, AccessProblems.keyUnset());
      case Verdict.KeyMissing missing ->
          challenge(context, CHALLENGE, AccessProblems.keyMissing(missing.needed(), issuer));
      case Verdict.KeyWrong _ -> challenge(context, INVALID, AccessProblems.keyWrong());
      case Verdict.TokenWrong wrong ->
          challenge(
              context, INVALID, AccessProblems.tokenWrong(wrong.reason(), String.valueOf(issuer)));
      case Verdict.TokenWithoutRole without ->
          challenge(
              context,
              INSUFFICIENT,
              AccessProblems.tokenWithoutRole(without.name(), without.claim()));
      case Verdict.TokenUnchecked _ ->
          Problems.refuse(context, AccessProblems.tokenUnchecked(String.valueOf(issuer)));
      case Verdict.RoleTooLow low ->
          challenge(
              context, INSUFFICIENT, AccessProblems.roleTooLow(low.needed(), low.principal()));
    }
  }

  /** Wrong keys and tokens count for the address that they come from. */
  private static @Nullable String name(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allowed allowed -> allowed.principal().name();
      case Verdict.RoleTooLow low -> low.principal().name();
      case Verdict.TokenWithoutRole without -> without.name();
      default -> null;
    };
  }

  /** By RFC 6750, which names the header for 403 too. */
  private static void challenge(RoutingContext context, String challenge, Problem problem) {
    context.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    Problems.refuse(context, problem);
  }

  private static Caller caller(HttpServerRequest request) {
    @Nullable String bearer = bearer(request);
    return new Caller(
        isLoopback(request.remoteAddress()),
        // The header Host, or what stands for it in HTTP/2.
        request.authority() == null ? null : request.authority().toString(),
        request.getHeader("Origin"),
        bearer == null ? request.getHeader(API_KEY) : bearer,
        bearer);
  }

  private static boolean isLoopback(@Nullable SocketAddress address) {
    // Vert.x keeps the literal address, so nothing is looked up here.
    return address != null
        && address.hostAddress() != null
        && new InetSocketAddress(address.hostAddress(), 0).getAddress() != null
        && new InetSocketAddress(address.hostAddress(), 0).getAddress().isLoopbackAddress();
  }

  private static @Nullable String bearer(HttpServerRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? authorization.substring(BEARER.length()).strip()
        : null;
  }
}
