package org.tongbao.standalone.path;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tongbao.embedded.GuardedProcess;
import org.tongbao.embedded.Ports;
import org.tongbao.testing.InfrastructureResource;

/** One service in its own JVM, which a test can kill and start again. */
final class ServiceProcess implements AutoCloseable {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

  static final List<String> AS_STANDALONE =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx384m");

  private final GuardedProcess process;
  private final Api api;

  private ServiceProcess(GuardedProcess process, Api api) {
    this.process = process;
    this.api = api;
  }

  /** As standalone starts a service. Returns when the service says that it is ready. */
  static ServiceProcess start(String name, Path logs, Map<String, String> settings) {
    return start(name, logs, settings, AS_STANDALONE);
  }

  /**
   * Returns when the service says that it is ready.
   *
   * @param options of the virtual machine
   */
  static ServiceProcess start(
      String name, Path logs, Map<String, String> settings, List<String> options) {
    int port = Ports.free();
    Path jar = Path.of("..", name + "-service", "target", "quarkus-app", "quarkus-run.jar");
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("TONGBAO_WEBHOOK_ENCRYPTION_KEYS", InfrastructureResource.ENCRYPTION_KEY);
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString()));
    GuardedProcess process =
        GuardedProcess.start(
            "the " + name + " service",
            command,
            environment,
            logs.resolve(name + ".log"),
            STOP_TIMEOUT);
    ServiceProcess service =
        new ServiceProcess(process, new Api(URI.create("http://127.0.0.1:" + port + "/")));
    service.awaitReady();
    return service;
  }

  Api api() {
    return api;
  }

  /** Waits until the process ends by itself, as a test hook makes it. */
  int awaitExit() {
    return process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }

  long pid() {
    return process.pid();
  }

  /** As kill -9 does. */
  void kill() {
    try {
      process.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitReady() {
    await()
        .atMost(START_TIMEOUT)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !process.isAlive() || api.isReady());
    if (!process.isAlive()) {
      throw new AssertionError(process.name() + " ended while it started, see " + process.log());
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
