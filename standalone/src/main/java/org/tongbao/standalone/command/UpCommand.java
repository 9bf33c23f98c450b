package org.tongbao.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tongbao.standalone.CommandFailedException;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.Tongbao;
import org.tongbao.standalone.supervisor.Addresses;
import org.tongbao.standalone.supervisor.Home;
import org.tongbao.standalone.supervisor.Supervision;
import picocli.CommandLine.Command;

/** Starts everything in the background. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts everything in the background and returns when it is ready.")
public final class UpCommand implements Callable<Integer> {

  /** Neither Ctrl-C nor the end of the terminal reaches the supervisor. */
  private static final String DETACHED = "trap '' INT HUP; exec \"$@\"";

  private static final long POLL_MILLIS = 50;

  private final Terminal terminal;

  public UpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Home home = Home.of(terminal.environment());
    Addresses addresses = Addresses.of(terminal.environment());
    if (Supervision.running(home).isPresent()) {
      terminal.out().println("Tongbao is already running: " + addresses.queryUrl());
      return 0;
    }
    Files.createDirectories(home.logs());
    Files.deleteIfExists(home.ready());
    Stopwatch start = Stopwatch.started();
    Path log = home.logs().resolve("supervisor.log");
    Process supervisor =
        new ProcessBuilder(command())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    while (!Files.exists(home.ready())) {
      if (!supervisor.isAlive()) {
        throw new CommandFailedException(lastLine(log));
      }
      Thread.sleep(POLL_MILLIS);
    }
    terminal.out().printf("Tongbao is up after %s: %s%n", start, addresses.queryUrl());
    return 0;
  }

  private static List<String> command() {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", DETACHED, "tongbao"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m"));
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Tongbao.class.getName(), "serve"));
    return command;
  }

  private static String lastLine(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty()
        ? "the supervisor ended without a word"
        : lines.getLast().replaceFirst("^tongbao: ", "");
  }
}
