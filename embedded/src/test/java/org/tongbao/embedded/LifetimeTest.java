package org.tongbao.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was started ends with its parent, even where the parent had no time to stop it. */
class LifetimeTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  /** The parent that gets killed: starts both, prints their process ids, and sleeps. */
  static final class Parent {
    public static void main(String[] arguments) throws InterruptedException {
      Path folder = Path.of(arguments[0]);
      EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("pg"), Ports.free());
      EmbeddedBroker broker =
          EmbeddedBroker.start(
              EmbeddedBroker.Options.of(
                  folder.resolve("kafka"), Ports.free(), Ports.free(), false));
      System.out.println(postgres.pid() + " " + broker.process().pid());
      Thread.sleep(Duration.ofMinutes(5));
    }
  }

  @Test
  void brokerAndDatabaseEndWithAKilledParent() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<ProcessHandle> children;
    try (BufferedReader out = parent.inputReader()) {
      children =
          Stream.of(out.readLine().split(" "))
              .map(pid -> ProcessHandle.of(Long.parseLong(pid)))
              .flatMap(Optional::stream)
              .toList();
    } finally {
      parent.destroyForcibly().waitFor();
    }

    assertThat(children).hasSize(2);
    for (ProcessHandle child : children) {
      child.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Test
  void aProcessThatDoesNotStopIsKilled() throws Exception {
    Path log = folder.resolve("stubborn.log");
    GuardedProcess stubborn =
        GuardedProcess.start(
            "stubborn",
            List.of("/bin/sh", "-c", "trap '' TERM; echo deaf; sleep 60"),
            Map.of(),
            log,
            Duration.ofMillis(300));

    while (!Files.readString(log).contains("deaf")) {
      Thread.sleep(10);
    }

    stubborn.close();

    assertThat(stubborn.onExit().join()).isEqualTo(128 + 9);
  }
}
