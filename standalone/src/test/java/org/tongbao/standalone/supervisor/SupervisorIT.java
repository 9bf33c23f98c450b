package org.tongbao.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.embedded.Ports;
import org.tongbao.embedded.StartFailedException;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.documents.DocumentFiles;
import org.tongbao.standalone.feeding.Arrival;
import org.tongbao.standalone.feeding.FedDocument;
import org.tongbao.standalone.feeding.FeedMessages;
import org.tongbao.standalone.feeding.FeedTotals;
import org.tongbao.standalone.feeding.Feeder;

/** The services as built, on a folder and ports of their own. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SupervisorIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path temporary;

  @Test
  void stopsAllWhenOnePartDiesAndKeepsTheData() throws Exception {
    Home home = new Home(PROJECT, temporary.resolve("home"));
    Addresses addresses = freeAddresses();
    List<FedDocument> fed = new ArrayList<>();

    try (Supervisor supervisor = Supervisor.prepare(home, addresses)) {
      supervisor.start();
      feed(addresses, fed);
      assertThatThrownBy(() -> Supervisor.prepare(home, addresses))
          .isInstanceOf(StartFailedException.class)
          .hasMessageContaining("already running");

      child("query-service").destroyForcibly();

      assertThatThrownBy(supervisor::awaitEnd)
          .isInstanceOf(EndedException.class)
          .hasMessageStartingWith("the query service ended by itself, so everything is stopped");
    }
    assertThat(children(home)).isEmpty();

    try (Supervisor supervisor = Supervisor.prepare(home, addresses);
        HttpClient http = LoopbackHttp.client()) {
      supervisor.start();
      assertThat(Supervision.readiness(addresses)).doesNotContainValue(false);
      new Arrival(http, addresses.queryUrl()).await(fed, PATIENCE);
    }
    assertThat(children(home)).isEmpty();
  }

  private void feed(Addresses addresses, List<FedDocument> fed) throws Exception {
    Path file = Files.writeString(temporary.resolve("bulletin.txt"), "某市通报\n侦破案件120余起。\n");
    try (HttpClient http = LoopbackHttp.client()) {
      FeedTotals totals =
          new Feeder(http, addresses.ingestUrl(), FeedMessages.to(System.err))
              .feed(DocumentFiles.find(file, "bulletins"), false, fed::add);
      assertThat(totals).isEqualTo(new FeedTotals(1, 0, Map.of()));
      new Arrival(http, addresses.queryUrl()).await(fed, PATIENCE);
    }
  }

  private static ProcessHandle child(String words) {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains(words))
        .findFirst()
        .orElseThrow();
  }

  /** Whatever still runs on the folder, PostgreSQL included, which is no direct child. */
  private static List<String> children(Home home) {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.map(process -> process.info().commandLine().orElse(""))
          .filter(line -> line.contains(home.data().toString()))
          .toList();
    }
  }

  private static Addresses freeAddresses() {
    while (true) {
      Addresses addresses = new Addresses(Math.min(Ports.free(), 60_000));
      try {
        for (int port :
            new int[] {
              addresses.query(),
              addresses.ingest(),
              addresses.extract(),
              addresses.kafka(),
              addresses.kafkaController(),
              addresses.postgres()
            }) {
          Ports.requireFree(port, "the test");
        }
        return addresses;
      } catch (StartFailedException taken) {
        // another one
      }
    }
  }
}
