package org.tongbao.api.access;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.contract.access.Role;

/** Refusals in words: what was asked, and what it takes. */
final class AccessProblems {

  private static final int UNAUTHORIZED = Response.Status.UNAUTHORIZED.getStatusCode();
  private static final int FORBIDDEN = Response.Status.FORBIDDEN.getStatusCode();
  private static final String HOW = "as 'Authorization: Bearer …' or 'X-API-Key: …'";

  private AccessProblems() {}

  static Problem of(Verdict.Foreign foreign) {
    return switch (foreign.what()) {
      case ADDRESS ->
          foreign("address", "This service answers only this machine (tongbao.loopback-only).");
      case HOST ->
          foreign(
              "host",
              "The header Host names another machine; this service answers to localhost, 127.0.0.1 and [::1] only (tongbao.loopback-only).");
      case ORIGIN ->
          foreign(
              "origin",
              "The header Origin names a page from elsewhere; this service takes requests of pages on this machine only (tongbao.loopback-only).");
    };
  }

  static Problem keyUnset() {
    return Problem.of(
        "key-unset",
        "No key opens this",
        FORBIDDEN,
        "No keys are configured: set tongbao.api-keys, which './tongbao key' makes, or tongbao.oidc.issuer.");
  }

  /**
   * @param issuer whose tokens are taken too, null where there is none
   */
  static Problem keyMissing(Role needed, @Nullable String issuer) {
    String token = issuer == null ? "" : ", or a bearer token of " + issuer;
    return Problem.of(
            "key-missing",
            "An API key is needed",
            UNAUTHORIZED,
            "This takes an API key of the role %s, %s%s.".formatted(needed.wireName(), HOW, token))
        .with(Map.of("role", needed.wireName()));
  }

  static Problem tokenWrong(String reason, String issuer) {
    return Problem.of(
        "token-wrong",
        "The token is wrong",
        UNAUTHORIZED,
        "The token is refused: %s. Expected is one that %s has signed for this service, which has not expired."
            .formatted(reason, issuer));
  }

  static Problem tokenWithoutRole(String name, String claim) {
    return Problem.of(
        "token-without-role",
        "The token names no role",
        FORBIDDEN,
        "The token of '%s' names none of this service's roles in %s; its issuer gives them (tongbao.oidc.roles)."
            .formatted(name, claim));
  }

  static Problem tokenUnchecked(String issuer) {
    return Problem.of(
        "token-unchecked",
        "The token cannot be checked now",
        Response.Status.SERVICE_UNAVAILABLE.getStatusCode(),
        "%s does not give its keys now; the service's log says why. Try again in %d s; API keys are taken meanwhile."
            .formatted(issuer, Problems.RETRY_AFTER_SECONDS));
  }

  static Problem keyWrong() {
    return Problem.of(
        "key-wrong",
        "The API key is wrong",
        UNAUTHORIZED,
        "The API key given is not one of those configured; send one %s.".formatted(HOW));
  }

  static Problem roleTooLow(Role needed, Principal principal) {
    return Problem.of(
            "role-too-low",
            "The role does not allow this",
            FORBIDDEN,
            "This takes the role %s; '%s' has the role %s."
                .formatted(needed.wireName(), principal.name(), principal.role().wireName()))
        .with(Map.of("role", needed.wireName()));
  }

  private static Problem foreign(String what, String detail) {
    return Problem.of("foreign-" + what, "The request comes from elsewhere", FORBIDDEN, detail);
  }
}
