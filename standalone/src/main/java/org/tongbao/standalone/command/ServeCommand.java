package org.tongbao.standalone.command;

import java.util.concurrent.Callable;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.supervisor.Addresses;
import org.tongbao.standalone.supervisor.Home;
import org.tongbao.standalone.supervisor.Supervisor;
import picocli.CommandLine.Command;

/** What {@code up} runs in the background. */
@Command(name = "serve", hidden = true, description = "Runs everything until it is terminated.")
public final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;

  public ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Home home = Home.of(terminal.environment());
    Addresses addresses = Addresses.of(terminal.environment());
    try (Supervisor supervisor = Supervisor.prepare(home, addresses)) {
      Running.stopWithThisProcess(supervisor, terminal.err());
      supervisor.start();
      supervisor.awaitEnd();
      return 0;
    }
  }
}
