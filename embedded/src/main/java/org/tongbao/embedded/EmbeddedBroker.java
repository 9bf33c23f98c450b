package org.tongbao.embedded;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A real Kafka broker in a JVM of its own, on loopback, with its data in a folder that lasts. */
public final class EmbeddedBroker implements AutoCloseable {

  private static final String NAME = "the Kafka broker";
  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
  private static final long POLL_MILLIS = 20;

  private final GuardedProcess process;
  private final int port;

  private EmbeddedBroker(GuardedProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * How to run the broker.
   *
   * @param folder data, settings and log; created if missing
   * @param controllerPort the broker talks to itself on this one
   * @param flushEveryMessage whether acknowledged records survive a power failure
   * @param classPath of the broker's JVM
   * @param jvmOptions further options of the broker's JVM
   */
  public record Options(
      Path folder,
      int port,
      int controllerPort,
      boolean flushEveryMessage,
      String classPath,
      List<String> jvmOptions) {

    /** With the class path of this JVM. */
    public static Options of(Path folder, int port, int controllerPort, boolean flushEveryMessage) {
      return new Options(
          folder,
          port,
          controllerPort,
          flushEveryMessage,
          System.getProperty("java.class.path"),
          List.of());
    }

    public Options withJvmOptions(List<String> jvmOptions) {
      return new Options(
          folder, port, controllerPort, flushEveryMessage, classPath, List.copyOf(jvmOptions));
    }
  }

  /**
   * Returns when the broker takes requests.
   *
   * @throws StartFailedException in one sentence: port in use, disk full, or where to read why
   */
  public static EmbeddedBroker start(Options options) throws InterruptedException {
    Ports.requireFree(options.port(), NAME);
    Ports.requireFree(options.controllerPort(), NAME);
    Path ready = options.folder().resolve("ready");
    Path log = options.folder().resolve("broker.log");
    GuardedProcess process =
        GuardedProcess.start(NAME, command(options, ready), Map.of(), log, STOP_TIMEOUT);
    long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
    while (!Files.exists(ready)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.close();
        throw StartLog.failure(NAME, log);
      }
      Thread.sleep(POLL_MILLIS);
    }
    return new EmbeddedBroker(process, options.port());
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public GuardedProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }

  private static List<String> command(Options options, Path ready) {
    Path settings = options.folder().resolve("server.properties");
    write(options, settings, ready);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms64m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.addAll(options.jvmOptions());
    command.addAll(List.of("-cp", options.classPath(), BrokerMain.class.getName()));
    command.addAll(List.of(settings.toString(), ready.toString()));
    return command;
  }

  private static void write(Options options, Path settings, Path ready) {
    Properties properties =
        BrokerSettings.of(
            options.folder().resolve("logs"),
            options.port(),
            options.controllerPort(),
            options.flushEveryMessage());
    try {
      Files.createDirectories(options.folder());
      Files.deleteIfExists(ready);
      try (Writer writer = Files.newBufferedWriter(settings)) {
        properties.store(writer, null);
      }
    } catch (IOException e) {
      throw new StartFailedException(
          "%s cannot start because its folder %s cannot be written: %s"
              .formatted(NAME, options.folder(), e.getMessage()),
          e);
    }
  }
}
