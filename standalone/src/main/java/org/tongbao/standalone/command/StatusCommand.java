package org.tongbao.standalone.command;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.supervisor.Addresses;
import org.tongbao.standalone.supervisor.Home;
import org.tongbao.standalone.supervisor.Supervision;
import picocli.CommandLine.Command;

/** Says what runs. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Says what runs and is ready; exit code 0 if all of it is.")
public final class StatusCommand implements Callable<Integer> {

  private final Terminal terminal;

  public StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Home home = Home.of(terminal.environment());
    Optional<ProcessHandle> supervisor = Supervision.running(home);
    if (supervisor.isEmpty()) {
      terminal.out().println("Tongbao is not running on " + home.data());
      return 1;
    }
    terminal.out().printf("supervisor  process %d on %s%n", supervisor.get().pid(), home.data());
    Map<String, Boolean> readiness = Supervision.readiness(Addresses.of(terminal.environment()));
    readiness.forEach(
        (service, ready) ->
            terminal.out().printf("%-10s  %s%n", service, ready ? "ready" : "not ready"));
    return readiness.containsValue(false) ? 1 : 0;
  }
}
