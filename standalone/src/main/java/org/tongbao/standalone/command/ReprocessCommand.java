package org.tongbao.standalone.command;

import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.supervisor.Addresses;
import org.tongbao.standalone.upkeep.AdminApi;
import picocli.CommandLine.Command;

/** Has all documents read again, after the engine has changed. */
@Command(
    name = "reprocess",
    mixinStandardHelpOptions = true,
    description = "Reads all documents again with the present engine; only differences come out.")
public final class ReprocessCommand implements Callable<Integer> {

  private final Terminal terminal;

  public ReprocessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (HttpClient http = LoopbackHttp.client()) {
      new AdminApi(http, "extract", Addresses.of(terminal.environment()).extractUrl())
          .post("admin/reprocess");
    }
    terminal.out().println("reading all documents again; /v1/changes tells what differs");
    return 0;
  }
}
