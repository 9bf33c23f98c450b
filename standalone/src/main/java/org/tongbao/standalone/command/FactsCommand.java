package org.tongbao.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.facts.FactCsv;
import org.tongbao.standalone.facts.FactTable;
import org.tongbao.standalone.facts.QueryApi;
import org.tongbao.standalone.supervisor.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The facts of the running system. */
@Command(
    name = "facts",
    mixinStandardHelpOptions = true,
    description = "Prints the facts of the running system.")
public final class FactsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--series", paramLabel = "NAME", description = "of this campaign only, as 净网")
  private @Nullable String series;

  @Option(names = "--edition", paramLabel = "YEAR", description = "of this edition only, as 2021")
  private @Nullable Integer edition;

  @Option(names = "--csv", description = "as CSV instead of a table")
  private boolean csv;

  public FactsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Addresses addresses = Addresses.of(terminal.environment());
    List<JsonNode> rows;
    try (HttpClient http = LoopbackHttp.client()) {
      rows = new QueryApi(http, addresses.queryUrl()).facts(series, edition);
    }
    if (csv) {
      FactCsv.print(rows, terminal.out());
    } else if (rows.isEmpty()) {
      terminal.out().println("there are no such facts");
    } else {
      FactTable.print(rows, terminal.out());
    }
    return 0;
  }
}
