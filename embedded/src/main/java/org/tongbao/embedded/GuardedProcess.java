package org.tongbao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A child process that ends with this JVM, even if this JVM is killed, and that a Ctrl-C in the
 * terminal does not reach: its parent stops it in the right order. Output is appended to a file.
 */
public final class GuardedProcess implements AutoCloseable {

  /**
   * A watcher reads standard input, which stays open as long as the parent lives; then it asks the
   * command, which took over the shell's process id, to end. Ignored signals stay ignored.
   */
  private static final String GUARD =
      """
      trap '' INT HUP
      exec 3<&0
      (trap '' TERM; while read -r _ <&3; do :; done; kill -TERM $$) >/dev/null 2>&1 &
      exec "$@" </dev/null 3<&-
      """;

  /** A longer log is set aside, in place of the one set aside before. */
  private static final long LOG_BYTES = 16L * 1024 * 1024;

  private final String name;
  private final Process process;
  private final Path log;
  private final Duration stopTimeout;

  private GuardedProcess(String name, Process process, Path log, Duration stopTimeout) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.stopTimeout = stopTimeout;
  }

  /**
   * Starts a command, guarded.
   *
   * @param name as people know it, for messages
   * @param log standard output and error are appended to it
   * @param stopTimeout how long a stop may take before the process is killed
   * @throws StartFailedException where the command cannot be run or the log not be written
   */
  public static GuardedProcess start(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path log,
      Duration stopTimeout) {
    List<String> guarded = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, name));
    guarded.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(guarded);
    builder.environment().putAll(environment);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      setAsideWhereLong(log);
      return new GuardedProcess(name, builder.start(), log, stopTimeout);
    } catch (IOException e) {
      throw new StartFailedException(
          "%s could not be started: %s".formatted(name, e.getMessage()), e);
    }
  }

  public String name() {
    return name;
  }

  /** The process id of the command itself. */
  public long pid() {
    return process.pid();
  }

  public Path log() {
    return log;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes when the process has ended, for whatever reason, with its exit code. */
  public CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** As kill -9 does: for tests of what survives. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks the process to end, waits for it, and kills it after the time given at its start. */
  @Override
  public void close() {
    try {
      process.destroy();
      if (!process.waitFor(stopTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** A log grows for as long as its process runs; at the next start it begins anew. */
  static void setAsideWhereLong(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
