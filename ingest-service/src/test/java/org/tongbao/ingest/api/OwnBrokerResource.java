package org.tongbao.ingest.api;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongbao.embedded.EmbeddedBroker;
import org.tongbao.embedded.Ports;

/** A broker for one test class, which may stop and start it. */
public final class OwnBrokerResource implements QuarkusTestResourceLifecycleManager {

  private static EmbeddedBroker.@Nullable Options options;
  private static @Nullable EmbeddedBroker broker;

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory("tongbao-ingest-broker");
      options = EmbeddedBroker.Options.of(folder, Ports.free(), Ports.free(), false);
      startBroker();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Map.of("kafka.bootstrap.servers", bootstrapServers());
  }

  static String bootstrapServers() {
    return Objects.requireNonNull(broker).bootstrapServers();
  }

  static void startBroker() throws InterruptedException {
    broker = EmbeddedBroker.start(Objects.requireNonNull(options));
  }

  static void stopBroker() {
    Objects.requireNonNull(broker).close();
  }

  @Override
  public void stop() {
    stopBroker();
  }
}
