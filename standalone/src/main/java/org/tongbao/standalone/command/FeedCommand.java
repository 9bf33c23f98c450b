package org.tongbao.standalone.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.outbound.AddressGuard;
import org.tongbao.outbound.FetchLimits;
import org.tongbao.outbound.Fetcher;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.ProductVersion;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.documents.DocumentFile;
import org.tongbao.standalone.documents.DocumentFiles;
import org.tongbao.standalone.feeding.Feeder;
import org.tongbao.standalone.feeding.Offer;
import org.tongbao.standalone.feeding.OfferedAddress;
import org.tongbao.standalone.feeding.OfferedFile;
import org.tongbao.standalone.supervisor.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Documents into the running system. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description = "Feeds files, folders and web addresses to the running system.")
public final class FeedCommand implements Callable<Integer> {

  /** A scheme of one letter would be a drive. */
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/");

  private final Terminal terminal;
  private int failed;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER|URL",
      description = "files, folders with all below them, or http and https addresses")
  private List<String> arguments = List.of();

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      description = "name of the collection (default: the folder's name)")
  private @Nullable String collection;

  @Option(
      names = "--same",
      description = "the collection is the same as before, though its folder is another")
  private boolean same;

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
    Feeder.Report report = new Feeder.Report(0, 0);
    try (Fetcher fetcher =
        new Fetcher(new AddressGuard(allowed), FetchLimits.STANDARD, ProductVersion.userAgent())) {
      List<Offer> offers = new ArrayList<>();
      for (String argument : arguments) {
        find(argument, fetcher, offers);
      }
      if (!offers.isEmpty()) {
        report = feed(offers);
      }
    }
    failed += report.failed();
    terminal.out().printf("fed %d, failed %d, in %s%n", report.fed(), failed, time);
    return failed == 0 ? 0 : 1;
  }

  private Feeder.Report feed(List<Offer> offers) throws InterruptedException {
    try (HttpClient http = LoopbackHttp.client()) {
      Addresses addresses = Addresses.of(terminal.environment());
      return new Feeder(http, addresses.ingestUrl(), terminal.err()).feed(offers, fed -> {});
    }
  }

  private void find(String argument, Fetcher fetcher, List<Offer> offers) {
    if (ADDRESS.matcher(argument).lookingAt()) {
      offers.add(new OfferedAddress(argument, fetcher));
      return;
    }
    try {
      for (DocumentFile file : DocumentFiles.find(Path.of(argument), collection)) {
        offers.add(new OfferedFile(file, same));
      }
    } catch (NoSuchFileException e) {
      fail(argument, "there is no such file or folder");
    } catch (IOException e) {
      fail(argument, "it cannot be read: " + e.getMessage());
    }
  }

  private void fail(String argument, String why) {
    failed++;
    terminal.err().printf("%s: %s%n", argument, why);
  }
}
