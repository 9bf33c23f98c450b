package org.tongbao.standalone.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tongbao.embedded.Ports;
import org.tongbao.embedded.StartFailedException;

/** What must hold before anything is started: told at once instead of half way. */
final class StartConditions {

  private static final long FREE_BYTES = 256L * 1024 * 1024;

  private StartConditions() {}

  /**
   * Holds disk, builds and ports against what a start needs.
   *
   * @throws StartFailedException naming the first thing that is not as it must be
   */
  static void require(Home home, Addresses addresses) throws IOException {
    requireSpace(home.data());
    for (Service service : Service.values()) {
      service.command(home);
      Ports.requireFree(service.port(addresses), service.title());
    }
    Ports.requireFree(addresses.kafka(), "the Kafka broker");
    Ports.requireFree(addresses.kafkaController(), "the Kafka broker");
    Ports.requireFree(addresses.postgres(), "PostgreSQL");
  }

  private static void requireSpace(Path folder) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < FREE_BYTES) {
      throw new StartFailedException(
          "the disk is full: %s has %d MB left, Tongbao needs %d MB to start"
              .formatted(folder, free >> 20, FREE_BYTES >> 20));
    }
  }
}
