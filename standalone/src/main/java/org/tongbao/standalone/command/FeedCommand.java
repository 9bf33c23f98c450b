package org.tongbao.standalone.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.outbound.AddressGuard;
import org.tongbao.outbound.FetchLimits;
import org.tongbao.outbound.Fetcher;
import org.tongbao.standalone.CommandFailedException;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.ProductVersion;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.documents.DocumentFile;
import org.tongbao.standalone.documents.DocumentFiles;
import org.tongbao.standalone.feeding.FeedMessages;
import org.tongbao.standalone.feeding.FeedProgress;
import org.tongbao.standalone.feeding.FeedTotals;
import org.tongbao.standalone.feeding.Feeder;
import org.tongbao.standalone.feeding.NotTaken;
import org.tongbao.standalone.feeding.NotTakenReport;
import org.tongbao.standalone.feeding.Offer;
import org.tongbao.standalone.feeding.OfferedAddress;
import org.tongbao.standalone.feeding.OfferedFile;
import org.tongbao.standalone.feeding.PackedFeeding;
import org.tongbao.standalone.supervisor.Addresses;
import org.tongbao.standalone.supervisor.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Documents into the running system. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description = "Feeds files, folders, archives, crawls and web addresses to the running system.")
public final class FeedCommand implements Callable<Integer> {

  /** A scheme of one letter would be a drive. */
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/");

  private final Terminal terminal;
  private FeedTotals totals = FeedTotals.NONE;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER|ARCHIVE|URL",
      description =
          "files, folders with all below them, archives (.zip, .tar, .tar.gz, .tgz), crawls (.warc, .warc.gz),"
              + " JSON lines (.ndjson, .jsonl), or http and https addresses;"
              + " an archive that was broken off goes on where it was")
  private List<String> arguments = List.of();

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      description = "name of the collection (default: the name of the folder or archive)")
  private @Nullable String collection;

  @Option(
      names = "--same",
      description = "the collection is the same as before, though its folder is another")
  private boolean same;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "write down as JSON lines what was not taken, and why")
  private @Nullable Path report;

  @Option(
      names = "--allow-address",
      paramLabel = "ADDRESS:PORT",
      converter = AddressAndPort.class,
      description =
          "fetch from here too, such as 127.0.0.1:8080; else only from public addresses (repeatable)")
  private List<InetSocketAddress> allowed = List.of();

  public FeedCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Stopwatch time = Stopwatch.started();
    if (report == null) {
      feed(notTaken -> {});
    } else {
      try (NotTakenReport file = new NotTakenReport(report)) {
        feed(file);
        file.finish(totals);
      } catch (IOException | UncheckedIOException e) {
        throw new CommandFailedException(
            "the report %s cannot be written: %s".formatted(report, e.getMessage()));
      }
    }
    terminal.out().printf("fed %d, failed %d, in %s%n", totals.fed(), totals.failed(), time);
    if (!totals.passed().isEmpty()) {
      List<String> passed =
          totals.passed().entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList();
      terminal.out().println("passed over: " + String.join(", ", passed));
    }
    return totals.failed() == 0 ? 0 : 1;
  }

  private void feed(Consumer<NotTaken> notTaken) throws InterruptedException {
    FeedProgress progress =
        new FeedProgress(terminal.err(), terminal.isInteractive(), InstantSource.system());
    FeedMessages messages = new FeedMessages(terminal.err(), progress, notTaken);
    try (Fetcher fetcher =
            new Fetcher(
                new AddressGuard(allowed), FetchLimits.STANDARD, ProductVersion.userAgent());
        HttpClient http = LoopbackHttp.client()) {
      Feeder feeder = new Feeder(http, Addresses.of(terminal.environment()).ingestUrl(), messages);
      PackedFeeding packed =
          new PackedFeeding(feeder, Home.of(terminal.environment()).feeding(), same);
      List<Offer> single = new ArrayList<>();
      for (String argument : arguments) {
        try {
          if (ADDRESS.matcher(argument).lookingAt()) {
            single.add(new OfferedAddress(argument, fetcher));
            continue;
          }
          Optional<FeedTotals> ofMany = packed.feed(Path.of(argument), collection);
          if (ofMany.isPresent()) {
            totals = totals.plus(ofMany.get());
          } else {
            for (DocumentFile file : DocumentFiles.find(Path.of(argument), collection)) {
              single.add(new OfferedFile(file, same));
            }
          }
        } catch (NoSuchFileException e) {
          fail(messages, argument, "there is no such file or folder");
        } catch (IOException e) {
          fail(messages, argument, "it cannot be read: " + e.getMessage());
        }
      }
      if (!single.isEmpty()) {
        totals = totals.plus(feeder.feed(single, fed -> {}));
      }
    }
  }

  private void fail(FeedMessages messages, String argument, String why) {
    totals = totals.plus(new FeedTotals(0, 1, FeedTotals.NONE.passed()));
    messages.notTaken(new NotTaken(argument, why));
  }
}
