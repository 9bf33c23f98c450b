package org.tongbao.testing;

/** Holds the one infrastructure of this JVM. */
final class SharedInfrastructure {

  private static final Infrastructure INSTANCE = start();

  private SharedInfrastructure() {}

  static Infrastructure get() {
    return INSTANCE;
  }

  private static Infrastructure start() {
    String provider = System.getProperty("infra", "embedded");
    return switch (provider) {
      case "embedded" -> EmbeddedInfrastructure.start();
      case "containers" -> ContainerInfrastructure.start();
      default ->
          throw new IllegalArgumentException(
              "system property infra is '%s', expected embedded or containers".formatted(provider));
    };
  }
}
