package org.tongbao.testing.description;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.access.ApiKey;
import org.tongbao.contract.access.Role;

/** A key of each role, the same wherever it is asked for, named after its role. */
public final class TestKeys {

  private TestKeys() {}

  /** What its holder sends. */
  public static String secret(Role role) {
    return ApiKey.PREFIX + role.wireName().repeat(8);
  }

  public static Map<Role, String> secrets() {
    Map<Role, String> secrets = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      secrets.put(role, secret(role));
    }
    return secrets;
  }

  /** All of them as the configuration has them. */
  public static String configuration() {
    return secrets().entrySet().stream()
        .map(key -> new ApiKey(key.getKey().wireName(), key.getKey(), Sha256.hex(key.getValue())))
        .map(ApiKey::line)
        .collect(Collectors.joining(","));
  }
}
