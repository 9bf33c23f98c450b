package org.tongbao.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.letters.LettersApi;
import org.tongbao.standalone.supervisor.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What could not be read. */
@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    description = "Lists the documents that could not be read, the latest failure first.")
public final class DeadLettersCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--limit",
      paramLabel = "NUMBER",
      defaultValue = "50",
      description = "How many at most, up to 200 (default: ${DEFAULT-VALUE}).")
  private int limit;

  public DeadLettersCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    return with(
        api -> {
          JsonNode page = api.list(limit);
          page.path("items").forEach(this::printLine);
          if (page.path("items").isEmpty()) {
            terminal.out().println("all documents were read");
          } else if (!page.path("next").isNull()) {
            terminal
                .out()
                .printf("… of %d; /v1/dead-letters has all%n", page.at("/total/count").asLong());
          }
        });
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows one as JSON, with the reason and the place of its record.")
  Integer show(@Parameters(paramLabel = "STAGE/ID") String key) throws InterruptedException {
    return with(api -> terminal.out().println(api.get(key).toPrettyString()));
  }

  @Command(
      name = "resend",
      mixinStandardHelpOptions = true,
      description = "Has the document of one read again, where nothing newer has come.")
  Integer resend(@Parameters(paramLabel = "STAGE/ID") String key) throws InterruptedException {
    return with(
        api -> {
          JsonNode sent = api.resend(key);
          terminal
              .out()
              .printf(
                  "sent again: %s, revision %s%n",
                  sent.path("documentId").asText(), sent.path("revision").asText());
        });
  }

  private void printLine(JsonNode letter) {
    terminal
        .out()
        .printf(
            "%s/%s  %s  %s  %s%n",
            letter.path("stage").asText(),
            letter.path("documentId").asText(),
            letter.path("failedAt").asText(),
            letter.path("reason").asText(),
            letter.path("detail").asText());
  }

  private interface Work {
    void with(LettersApi api) throws InterruptedException;
  }

  private int with(Work work) throws InterruptedException {
    Addresses addresses = Addresses.of(terminal.environment());
    try (HttpClient http = LoopbackHttp.client()) {
      work.with(new LettersApi(http, addresses.queryUrl(), addresses.ingestUrl()));
    }
    return 0;
  }
}
