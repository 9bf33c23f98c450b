package org.tongbao.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.standalone.CommandFailedException;
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
          FeedsApi.All all = feeds.all();
          all.feeds().forEach(report()::print);
          if (all.feeds().isEmpty()) {
            terminal.out().println("nothing is polled; ./tongbao feeds add ADDRESS changes that");
          }
          if (all.pausedBecause() != null) {
            terminal.out().println(all.pausedBecause());
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
      description = "Polls a source no more until resume or poll.")
  Integer pause(@Parameters(paramLabel = "ADDRESS") String address) throws InterruptedException {
    return with(feeds -> report().print(feeds.change(address, "pause")));
  }

  @Command(
      name = "resume",
      mixinStandardHelpOptions = true,
      description = "Polls a paused source again, when it would have been due.")
  Integer resume(@Parameters(paramLabel = "ADDRESS") String address) throws InterruptedException {
    return with(feeds -> report().print(feeds.change(address, "resume")));
  }

  @Command(
      name = "change",
      mixinStandardHelpOptions = true,
      description = "Changes a source's selector, title or interval; an empty value takes it back.")
  Integer change(
      @Parameters(paramLabel = "ADDRESS") String address,
      @Option(names = "--selector", paramLabel = "CSS", description = "of the links on a page")
          @Nullable String selector,
      @Option(names = "--title", paramLabel = "TITLE", description = "to call it by")
          @Nullable String title,
      @Option(
              names = "--interval",
              paramLabel = "DURATION",
              description = "between two polls, such as 30m or 6h, in place of its own cadence")
          @Nullable String interval)
      throws InterruptedException {
    ObjectNode patch = ContractJson.mapper().createObjectNode();
    put(patch, "selector", selector);
    put(patch, "title", title);
    if (interval != null) {
      patch.put("intervalSeconds", interval.isEmpty() ? null : seconds(interval));
    }
    return with(feeds -> report().print(feeds.patch(address, patch)));
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Polls all sources of an OPML file from now on.")
  Integer importList(@Parameters(paramLabel = "FILE") Path file) throws InterruptedException {
    byte[] opml = read(file);
    return with(
        feeds -> {
          JsonNode answer = feeds.addAll(opml);
          answer
              .path("notAdded")
              .forEach(
                  one ->
                      terminal
                          .err()
                          .printf(
                              "%s: %s%n", one.path("address").asText(), one.path("why").asText()));
          terminal
              .out()
              .printf(
                  "%d added, %d polled already, %d not added%n",
                  answer.path("added").asInt(),
                  answer.path("known").asInt(),
                  answer.path("notAdded").size());
        });
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Prints all sources as OPML.")
  Integer export() throws InterruptedException {
    return with(
        feeds -> terminal.out().println(new String(feeds.opml(), StandardCharsets.UTF_8).strip()));
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

  private static void put(ObjectNode patch, String name, @Nullable String value) {
    if (value != null) {
      patch.put(name, value.isEmpty() ? null : value);
    }
  }

  private static Long seconds(String interval) {
    try {
      return Duration.parse("PT" + interval.toUpperCase(Locale.ROOT)).toSeconds();
    } catch (DateTimeParseException e) {
      throw new CommandFailedException(
          "--interval is '%s', expected a duration such as 30m or 6h".formatted(interval));
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CommandFailedException("%s cannot be read: %s".formatted(file, e.getMessage()));
    }
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
