package org.tongbao.standalone.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongbao.standalone.CommandFailedException;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.documents.DocumentFile;
import org.tongbao.standalone.documents.DocumentFiles;
import org.tongbao.standalone.facts.FactTable;
import org.tongbao.standalone.facts.QueryApi;
import org.tongbao.standalone.feeding.Arrival;
import org.tongbao.standalone.feeding.FedDocument;
import org.tongbao.standalone.feeding.FeedMessages;
import org.tongbao.standalone.feeding.FeedTotals;
import org.tongbao.standalone.feeding.Feeder;
import org.tongbao.standalone.supervisor.Addresses;
import org.tongbao.standalone.supervisor.Home;
import org.tongbao.standalone.supervisor.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything at once: start, feed, show. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Starts everything, feeds the sample articles and shows the facts, until Ctrl-C.")
public final class DemoCommand implements Callable<Integer> {

  private static final Duration ARRIVAL_TIMEOUT = Duration.ofSeconds(60);

  private final Terminal terminal;

  @Option(names = "--once", description = "end after showing the facts")
  private boolean once;

  @Option(
      names = "--articles",
      paramLabel = "FOLDER",
      description = "feed these instead of the sample articles")
  private @Nullable Path articles;

  public DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    Home home = Home.of(terminal.environment());
    Addresses addresses = Addresses.of(terminal.environment());
    PrintStream out = terminal.out();
    List<DocumentFile> files = articles(home);
    try (Supervisor supervisor = Supervisor.prepare(home, addresses)) {
      Running.stopWithThisProcess(supervisor, terminal.err());
      out.print("Starting broker, database and three services ... ");
      out.flush();
      Stopwatch start = Stopwatch.started();
      supervisor.start();
      out.printf("ready in %s%n", start);
      int failed = show(files, addresses, home);
      if (!once) {
        out.println("Ctrl-C stops everything; the data stays.");
        supervisor.awaitEnd();
      }
      return failed == 0 ? 0 : 1;
    }
  }

  private int show(List<DocumentFile> files, Addresses addresses, Home home)
      throws InterruptedException {
    PrintStream out = terminal.out();
    try (HttpClient http = LoopbackHttp.client()) {
      out.printf("Feeding %d articles ... ", files.size());
      out.flush();
      Stopwatch feeding = Stopwatch.started();
      List<FedDocument> fed = new ArrayList<>();
      Feeder feeder = new Feeder(http, addresses.ingestUrl(), FeedMessages.to(terminal.err()));
      FeedTotals fedTotals = feeder.feed(files, true, fed::add);
      Stopwatch arrival = Stopwatch.started();
      new Arrival(http, addresses.queryUrl()).await(fed, ARRIVAL_TIMEOUT);
      out.printf("fed in %s, queryable %s later%n%n", feeding.until(arrival), arrival);
      FactTable.print(new QueryApi(http, addresses.queryUrl()).facts(null, null), out);
      out.println();
      out.println("API    " + addresses.queryUrl().resolve("api"));
      out.println("Facts  " + addresses.queryUrl().resolve("v1/facts"));
      out.println("Logs   " + home.logs());
      return Math.toIntExact(fedTotals.failed());
    }
  }

  private List<DocumentFile> articles(Home home) {
    Path folder = articles != null ? articles : home.project().resolve("seeds/articles");
    if (!Files.isDirectory(folder)) {
      throw new CommandFailedException(
          "there are no articles to feed: %s is not a folder".formatted(folder));
    }
    try {
      return DocumentFiles.find(folder, null);
    } catch (IOException e) {
      throw new CommandFailedException(
          "the articles in %s cannot be read: %s".formatted(folder, e.getMessage()));
    }
  }
}
