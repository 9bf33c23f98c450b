package org.tongbao.testing.token;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.description.TestKeys;

/** A service that others can reach, with keys, and a provider that is away when it starts. */
public class TokenProviderProfile implements QuarkusTestProfile {

  /** Of the JVM, since the profile and its test may be of different class loaders. */
  private static final String PORT = "tongbao.test.provider-port";

  public static int port() {
    if (System.getProperty(PORT) == null) {
      System.setProperty(PORT, Integer.toString(TokenProvider.freePort()));
    }
    return Integer.getInteger(PORT);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> overrides = new LinkedHashMap<>();
    overrides.put("tongbao.loopback-only", "false");
    overrides.put("tongbao.api-keys", TestKeys.configuration());
    overrides.put("tongbao.oidc.issuer", TokenProvider.issuer(port()));
    overrides.put("tongbao.oidc.audience", "other," + TokenProvider.AUDIENCE);
    overrides.put("tongbao.oidc.roles-claim", "/realm_access/roles");
    overrides.put("tongbao.oidc.roles.feeder", "desk,press");
    overrides.put("tongbao.oidc.timeout", "1S");
    // Each test has keys of its own, so they are asked for often.
    overrides.put("tongbao.oidc.asked-every", "0.01S");
    return overrides;
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(InfrastructureResource.class));
  }
}
