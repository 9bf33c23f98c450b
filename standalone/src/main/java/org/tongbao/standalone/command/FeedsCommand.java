package org.tongbao.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.feeds.FeedReport;
import org.tongbao.standalone.feeds.FeedsApi;
import org.tongbao.standalone.supervisor.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The sources that the running system polls. */
@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    description = "Lists the sources that are polled for new articles; adds and removes them.")
public final class FeedsCommand implements Callable<Integer> {

  private final Terminal terminal;

  public FeedsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    return with(
        feeds -> {
          List<JsonNode> all = feeds.all();
          all.forEach(report()::print);
          if (all.isEmpty()) {
            terminal.out().println("nothing is polled; ./tongbao feeds add ADDRESS changes that");
          }
        });
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Polls a source from now on: a feed, a sitemap, or a page that names its feed.")
  Integer add(
      @Parameters(paramLabel = "ADDRESS") String address,
      @Option(
              names = "--selector",
              paramLabel = "CSS",
              description = "of the links, to poll a page that has no feed")
          @Nullable String selector)
      throws InterruptedException {
    return with(feeds -> report().print(feeds.add(address, selector)));
  }

  @Command(
      name = "pause",
      mixinStandardHelpOptions = true,
      description = "Polls a source no more until poll resumes it.")
  Integer pause(@Parameters(paramLabel = "ADDRESS") String address) throws InterruptedException {
    return with(feeds -> report().print(feeds.change(address, "pause")));
  }

  @Command(
      name = "poll",
      mixinStandardHelpOptions = true,
      description = "Polls a source now, also one that is paused or gone.")
  Integer poll(@Parameters(paramLabel = "ADDRESS") String address) throws InterruptedException {
    return with(feeds -> report().print(feeds.change(address, "poll")));
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Forgets a source; what it has brought stays.")
  Integer remove(@Parameters(paramLabel = "ADDRESS") String address) throws InterruptedException {
    return with(
        feeds -> {
          feeds.remove(address);
          terminal.out().println("polled no more: " + address);
        });
  }

  private interface Work {
    void with(FeedsApi feeds) throws InterruptedException;
  }

  private int with(Work work) throws InterruptedException {
    try (HttpClient http = LoopbackHttp.client()) {
      work.with(new FeedsApi(http, Addresses.of(terminal.environment()).ingestUrl()));
    }
    return 0;
  }

  private FeedReport report() {
    return new FeedReport(terminal.out(), Clock.systemUTC());
  }
}
