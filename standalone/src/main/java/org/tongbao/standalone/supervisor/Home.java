package org.tongbao.standalone.supervisor;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where things lie.
 *
 * @param project the folder of the checkout, with the built services
 * @param data everything that lasts between starts, and the logs
 */
public record Home(Path project, Path data) {

  /** From {@code TONGBAO_PROJECT} and {@code TONGBAO_HOME}, else the working directory. */
  public static Home of(Map<String, String> environment) {
    Path project = Path.of(environment.getOrDefault("TONGBAO_PROJECT", "")).toAbsolutePath();
    String data = environment.getOrDefault("TONGBAO_HOME", "");
    return new Home(
        project, data.isEmpty() ? project.resolve(".tongbao") : Path.of(data).toAbsolutePath());
  }

  public Path kafka() {
    return data.resolve("kafka");
  }

  public Path postgres() {
    return data.resolve("postgres");
  }

  public Path extractState() {
    return data.resolve("extract-state");
  }

  /** What secrets of webhooks are encrypted under. */
  public Path webhookKeys() {
    return data.resolve("webhook-keys");
  }

  /** How far archives have been fed, while that goes on. */
  public Path feeding() {
    return data.resolve("feeding");
  }

  /** Where files are dropped to be fed, unless {@code TONGBAO_DROP} names another. */
  public Path drop() {
    return data.resolve("drop");
  }

  public Path logs() {
    return data.resolve("logs");
  }

  /** Held by the supervisor as long as it runs; its text is the process id. */
  public Path lock() {
    return data.resolve("supervisor.lock");
  }

  /** There as long as everything is ready; its text is the port base. */
  public Path ready() {
    return data.resolve("ready");
  }
}
