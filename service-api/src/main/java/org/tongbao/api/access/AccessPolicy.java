package org.tongbao.api.access;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.token.TokenCheck;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.access.ApiKey;
import org.tongbao.contract.access.Role;

/**
 * Decides who may speak to a service.
 *
 * @param loopbackOnly only this machine, under a loopback name: a web page from elsewhere that a
 *     browser here shows can then neither write nor, by a name that it makes point here, read
 * @param openReading what only reads takes no key
 * @param keys without any, and without tokens, everything is open on loopback, and elsewhere
 *     nothing that takes a key
 * @param tokens whether there is a provider whose tokens are taken beside keys
 */
public record AccessPolicy(
    boolean loopbackOnly, boolean openReading, List<ApiKey> keys, boolean tokens) {

  /** No key is nearly as long; a longer one is not even hashed. */
  private static final int LONGEST_KEY = 512;

  public AccessPolicy {
    keys = List.copyOf(keys);
  }

  /** Whether this service answers where the request comes from; null if so. */
  Verdict.@Nullable Foreign foreign(Caller caller) {
    if (!loopbackOnly) {
      return null;
    }
    if (!caller.fromLoopback()) {
      return new Verdict.Foreign(Verdict.Foreign.What.ADDRESS);
    }
    if (caller.host() == null || !isLoopback("http://" + caller.host())) {
      return new Verdict.Foreign(Verdict.Foreign.What.HOST);
    }
    return caller.origin() != null && !isLoopback(caller.origin())
        ? new Verdict.Foreign(Verdict.Foreign.What.ORIGIN)
        : null;
  }

  /**
   * @param needed the role that the request takes, null for none
   * @param reads false where something can change
   */
  Verdict judge(Caller caller, @Nullable Role needed, boolean reads) {
    boolean asksNobody = keys.isEmpty() && !tokens;
    if (asksNobody && loopbackOnly) {
      return new Verdict.Allowed(Principal.LOCAL);
    }
    if (caller.presentedKey() == null || asksNobody) {
      if (needed == null || isOpen(needed, reads)) {
        return new Verdict.Allowed(Principal.ANYBODY);
      }
      return asksNobody ? new Verdict.KeyUnset() : new Verdict.KeyMissing(needed);
    }
    @Nullable Principal principal = principal(caller.presentedKey());
    return principal == null ? new Verdict.KeyWrong() : judge(principal, needed, reads);
  }

  /** What a token's check comes to: roles are roles, whoever vouches for them. */
  Verdict judge(TokenCheck check, Role needed, boolean reads) {
    return switch (check) {
      case TokenCheck.Passed passed ->
          judge(new Principal(passed.name(), passed.role()), needed, reads);
      case TokenCheck.Refused refused -> new Verdict.TokenWrong(refused.reason());
      case TokenCheck.WithoutRole without ->
          new Verdict.TokenWithoutRole(without.name(), without.claim());
      case TokenCheck.Unchecked _ -> new Verdict.TokenUnchecked();
    };
  }

  private Verdict judge(Principal principal, @Nullable Role needed, boolean reads) {
    return needed == null || isOpen(needed, reads) || principal.role().includes(needed)
        ? new Verdict.Allowed(principal)
        : new Verdict.RoleTooLow(needed, principal);
  }

  private boolean isOpen(Role needed, boolean reads) {
    return openReading && reads && needed == Role.READER;
  }

  /** All keys are compared, so that the time tells nothing of which one is near. */
  private @Nullable Principal principal(String presented) {
    if (presented.length() > LONGEST_KEY) {
      return null;
    }
    String hash = Sha256.hex(presented);
    @Nullable Principal principal = null;
    for (ApiKey key : keys) {
      if (key.hasHash(hash)) {
        principal = new Principal(key.name(), key.role());
      }
    }
    return principal;
  }

  private static boolean isLoopback(String address) {
    try {
      String host = URI.create(address).getHost();
      return "localhost".equalsIgnoreCase(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
