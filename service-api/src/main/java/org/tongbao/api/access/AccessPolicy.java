package org.tongbao.api.access;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.access.ApiKey;
import org.tongbao.contract.access.Role;

/**
 * Decides who may speak to a service.
 *
 * @param loopbackOnly only this machine, under a loopback name: a web page from elsewhere that a
 *     browser here shows can then neither write nor, by a name that it makes point here, read
 * @param openReading what only reads takes no key
 * @param keys without any, everything is open on loopback, and elsewhere nothing that takes a key
 */
public record AccessPolicy(boolean loopbackOnly, boolean openReading, List<ApiKey> keys) {

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
    if (keys.isEmpty() && loopbackOnly) {
      return new Verdict.Allowed(Principal.LOCAL);
    }
    boolean open = openReading && reads && needed == Role.READER;
    if (caller.presentedKey() == null || keys.isEmpty()) {
      if (needed == null || open) {
        return new Verdict.Allowed(Principal.ANYBODY);
      }
      return keys.isEmpty() ? new Verdict.KeyUnset() : new Verdict.KeyMissing(needed);
    }
    @Nullable Principal principal = principal(caller.presentedKey());
    if (principal == null) {
      return new Verdict.KeyWrong();
    }
    return needed == null || open || principal.role().includes(needed)
        ? new Verdict.Allowed(principal)
        : new Verdict.RoleTooLow(needed, principal);
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
