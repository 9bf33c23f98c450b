package org.tongbao.api.access;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may speak to a service.
 *
 * @param loopbackOnly only this machine, under a loopback name: a web page from elsewhere that a
 *     browser here shows can then neither write nor, by a name that it makes point here, read
 * @param apiKey what writing takes; null asks for none on loopback, and elsewhere lets nobody write
 */
public record AccessPolicy(boolean loopbackOnly, @Nullable String apiKey) {

  public AccessPolicy {
    apiKey = apiKey == null || apiKey.isBlank() ? null : apiKey;
  }

  public Verdict judge(Caller caller) {
    if (loopbackOnly) {
      if (!caller.fromLoopback()) {
        return Verdict.FOREIGN_ADDRESS;
      }
      if (caller.host() == null || !isLoopback("http://" + caller.host())) {
        return Verdict.FOREIGN_HOST;
      }
      if (caller.origin() != null && !isLoopback(caller.origin())) {
        return Verdict.FOREIGN_ORIGIN;
      }
    }
    return caller.writes() ? judgeKey(caller.presentedKey()) : Verdict.ALLOWED;
  }

  private Verdict judgeKey(@Nullable String presented) {
    if (apiKey == null) {
      return loopbackOnly ? Verdict.ALLOWED : Verdict.KEY_UNSET;
    }
    if (presented == null) {
      return Verdict.KEY_MISSING;
    }
    // Takes the same time wherever the two begin to differ.
    boolean same =
        MessageDigest.isEqual(
            presented.getBytes(StandardCharsets.UTF_8), apiKey.getBytes(StandardCharsets.UTF_8));
    return same ? Verdict.ALLOWED : Verdict.KEY_WRONG;
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
