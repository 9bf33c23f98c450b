package org.tongbao.standalone.command;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.drop.DropFolder;
import org.tongbao.standalone.drop.DroppedFeeding;
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
    try (Supervisor supervisor = Supervisor.prepare(home, addresses);
        HttpClient http = LoopbackHttp.client()) {
      Running.stopWithThisProcess(supervisor, terminal.err());
      supervisor.start();
      Path folder = dropFolder(home);
      try (DropFolder drop =
          new DropFolder(
              folder, new DroppedFeeding(http, addresses.ingestUrl(), home), terminal.err())) {
        drop.start();
        supervisor.awaitEnd();
      }
      return 0;
    }
  }

  private Path dropFolder(Home home) {
    String named = terminal.environment().getOrDefault("TONGBAO_DROP", "");
    return named.isEmpty() ? home.drop() : Path.of(named).toAbsolutePath();
  }
}
