package org.tongbao.standalone.command;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.documents.DocumentFile;
import org.tongbao.standalone.documents.DocumentFiles;
import org.tongbao.standalone.feeding.Feeder;
import org.tongbao.standalone.supervisor.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Documents into the running system. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description = "Feeds files and folders to the running system.")
public final class FeedCommand implements Callable<Integer> {

  private final Terminal terminal;
  private int failed;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER|URL",
      description = "files, or folders with all below them; addresses are not fetched yet")
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

  public FeedCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<DocumentFile> files = new ArrayList<>();
    for (String argument : arguments) {
      find(argument, files);
    }
    Stopwatch time = Stopwatch.started();
    Feeder.Report report = new Feeder.Report(0, 0);
    if (!files.isEmpty()) {
      try (HttpClient http = LoopbackHttp.client()) {
        Addresses addresses = Addresses.of(terminal.environment());
        report =
            new Feeder(http, addresses.ingestUrl(), terminal.err()).feed(files, same, fed -> {});
      }
    }
    failed += report.failed();
    terminal.out().printf("fed %d, failed %d, in %s%n", report.fed(), failed, time);
    return failed == 0 ? 0 : 1;
  }

  private void find(String argument, List<DocumentFile> files) {
    if (argument.matches("(?i)https?://.*")) {
      fail(argument, "addresses are not fetched yet: save the page and feed the file");
      return;
    }
    try {
      files.addAll(DocumentFiles.find(Path.of(argument), collection));
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
