package org.tongbao.standalone.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tongbao.standalone.CommandFailedException;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.supervisor.Home;
import org.tongbao.standalone.supervisor.Supervision;
import picocli.CommandLine.Command;

/** Stops what {@code up} or {@code demo} started. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stops everything; the data stays.")
public final class DownCommand implements Callable<Integer> {

  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final Terminal terminal;

  public DownCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Home home = Home.of(terminal.environment());
    Optional<ProcessHandle> supervisor = Supervision.running(home);
    if (supervisor.isEmpty()) {
      terminal.out().println("Tongbao is not running on " + home.data());
      return 0;
    }
    if (!Supervision.stop(supervisor.get(), TIMEOUT)) {
      throw new CommandFailedException(
          "process %d has not stopped after %d s; the logs in %s say why"
              .formatted(supervisor.get().pid(), TIMEOUT.toSeconds(), home.logs()));
    }
    terminal.out().println("stopped");
    return 0;
  }
}
