package org.tongbao.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.supervisor.Addresses;
import org.tongbao.standalone.upkeep.AdminApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Has the read store made anew. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the read store anew; what was right stays and nobody hears of it.",
      "facts       from the events that stand",
      "projection  all tables, by what the log says; history stays",
      "epoch       tells readers of the changes that their cursors no longer fit,",
      "            after the database was restored from a copy"
    })
public final class RebuildCommand implements Callable<Integer> {

  /** What can be made anew, as it is typed. */
  enum What {
    facts,
    projection,
    epoch
  }

  private final Terminal terminal;

  @Parameters(paramLabel = "WHAT", description = "one of ${COMPLETION-CANDIDATES}")
  private What what = What.facts;

  public RebuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (HttpClient http = LoopbackHttp.client()) {
      JsonNode answer =
          new AdminApi(http, "query", Addresses.of(terminal.environment()).queryUrl())
              .post("admin/rebuild/" + what);
      terminal
          .out()
          .println(
              what == What.epoch
                  ? "epoch " + answer.path("epoch").asText()
                  : "%s rebuilt: %d changes".formatted(what, answer.path("changes").asInt()));
    }
    return 0;
  }
}
