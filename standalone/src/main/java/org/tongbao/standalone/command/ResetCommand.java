package org.tongbao.standalone.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tongbao.standalone.CommandFailedException;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.supervisor.Home;
import org.tongbao.standalone.supervisor.Supervision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deletes all data. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = "Deletes all data and logs, after asking.")
public final class ResetCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  public ResetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Home home = Home.of(terminal.environment());
    if (Supervision.running(home).isPresent()) {
      throw new CommandFailedException("Tongbao is running: ./tongbao down stops it first");
    }
    if (!yes && !confirmed(home)) {
      terminal.out().println("nothing was deleted");
      return 1;
    }
    // Only what Tongbao itself made there: TONGBAO_HOME may be a folder with other things in it.
    for (Path made :
        List.of(
            home.kafka(),
            home.postgres(),
            home.extractState(),
            home.feeding(),
            home.webhookKeys(),
            home.logs(),
            home.ready(),
            home.lock())) {
      delete(made);
    }
    terminal.out().println("deleted the data in " + home.data());
    return 0;
  }

  private boolean confirmed(Home home) throws IOException {
    terminal.out().printf("Delete all data in %s? [y/N] ", home.data());
    terminal.out().flush();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    String answer = in.readLine();
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> found = Files.walk(path)) {
      for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
