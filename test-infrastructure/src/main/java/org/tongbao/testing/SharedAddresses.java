package org.tongbao.testing;

import java.util.Properties;
import org.tongbao.embedded.DatabaseAccess;

/**
 * The one infrastructure of this JVM. Quarkus tests load this class in several class loaders, so
 * what is known of it stands in the system properties and not in a static field.
 */
final class SharedAddresses {

  private static final String PREFIX = "tongbao.testing.";
  private static final String BOOTSTRAP_SERVERS = PREFIX + "bootstrap-servers";
  private static final String JDBC_URL = PREFIX + "jdbc-url";
  private static final String USERNAME = PREFIX + "username";
  private static final String PASSWORD = PREFIX + "password";
  private static final String MISSING = PREFIX + "missing";

  private SharedAddresses() {}

  sealed interface Answer {}

  record Running(Addresses addresses) implements Answer {}

  /**
   * @param reason one sentence that begins with "skipped: "
   */
  record Missing(String reason) implements Answer {}

  static Answer get() {
    Properties properties = System.getProperties();
    synchronized (properties) {
      if (properties.getProperty(MISSING) == null
          && properties.getProperty(BOOTSTRAP_SERVERS) == null) {
        start(properties);
      }
      String missing = properties.getProperty(MISSING);
      return missing != null ? new Missing(missing) : new Running(read(properties));
    }
  }

  private static void start(Properties properties) {
    String provider = properties.getProperty("infra", "embedded");
    try {
      Addresses addresses =
          switch (provider) {
            case "embedded" -> EmbeddedProvider.start();
            case "containers" -> ContainerProvider.start();
            default ->
                throw new IllegalArgumentException(
                    "system property infra is '%s', expected embedded or containers"
                        .formatted(provider));
          };
      properties.setProperty(BOOTSTRAP_SERVERS, addresses.bootstrapServers());
      properties.setProperty(JDBC_URL, addresses.administration().jdbcUrl());
      properties.setProperty(USERNAME, addresses.administration().username());
      properties.setProperty(PASSWORD, addresses.administration().password());
    } catch (NoContainersException e) {
      properties.setProperty(MISSING, "skipped: " + e.getMessage());
    }
  }

  private static Addresses read(Properties properties) {
    return new Addresses(
        properties.getProperty(BOOTSTRAP_SERVERS),
        new DatabaseAccess(
            properties.getProperty(JDBC_URL),
            properties.getProperty(USERNAME),
            properties.getProperty(PASSWORD)));
  }
}
