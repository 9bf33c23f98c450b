package org.tongbao.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tongbao.embedded.EmbeddedBroker;
import org.tongbao.embedded.EmbeddedPostgres;
import org.tongbao.embedded.Ports;
import org.tongbao.embedded.StartFailedException;

/** Embedded broker and PostgreSQL in a temporary folder on free ports. */
final class EmbeddedProvider {

  /** A free port may be taken before it is used; then another one is tried. */
  private static final int ATTEMPTS = 3;

  private EmbeddedProvider() {}

  static Addresses start() {
    Path folder = temporaryFolder();
    CompletableFuture<EmbeddedPostgres> starting =
        CompletableFuture.supplyAsync(
            () -> attempt(() -> EmbeddedPostgres.start(folder.resolve("postgres"), Ports.free())));
    EmbeddedBroker broker = attempt(() -> startBroker(folder.resolve("kafka")));
    EmbeddedPostgres postgres = starting.join();
    Thread stop = new Thread(() -> stop(broker, postgres, folder), "infrastructure-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    return new Addresses(broker.bootstrapServers(), postgres.database("administration"));
  }

  private static EmbeddedBroker startBroker(Path folder) {
    try {
      return EmbeddedBroker.start(
          EmbeddedBroker.Options.of(folder, Ports.free(), Ports.free(), false));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailedException("interrupted while the Kafka broker started", e);
    }
  }

  private static <T> T attempt(Supplier<T> start) {
    for (int attempt = 1; ; attempt++) {
      try {
        return start.get();
      } catch (StartFailedException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("tongbao-infrastructure-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedBroker broker, EmbeddedPostgres postgres, Path folder) {
    broker.close();
    postgres.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
