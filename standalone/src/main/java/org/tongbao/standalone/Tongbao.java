package org.tongbao.standalone;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.tongbao.embedded.StartFailedException;
import org.tongbao.standalone.command.DeadLettersCommand;
import org.tongbao.standalone.command.DeliveriesCommand;
import org.tongbao.standalone.command.DemoCommand;
import org.tongbao.standalone.command.DownCommand;
import org.tongbao.standalone.command.ExtractCommand;
import org.tongbao.standalone.command.FactsCommand;
import org.tongbao.standalone.command.FeedCommand;
import org.tongbao.standalone.command.FeedsCommand;
import org.tongbao.standalone.command.KeyCommand;
import org.tongbao.standalone.command.RebuildCommand;
import org.tongbao.standalone.command.ReprocessCommand;
import org.tongbao.standalone.command.ResetCommand;
import org.tongbao.standalone.command.ServeCommand;
import org.tongbao.standalone.command.StatusCommand;
import org.tongbao.standalone.command.SubscribeCommand;
import org.tongbao.standalone.command.TailCommand;
import org.tongbao.standalone.command.UpCommand;
import org.tongbao.standalone.supervisor.EndedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line. */
@Command(
    name = "tongbao",
    description = "Chinese-language enforcement news in, checkable figures out.",
    mixinStandardHelpOptions = true,
    versionProvider = Tongbao.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "More commands are the script's own: test runs what CI runs, test --long at full scale;",
      "bench extract [--quick] measures extraction beside other libraries.",
      "",
      "TONGBAO_HOME       folder for data and logs (default: .tongbao)",
      "TONGBAO_DROP       folder whose files up feeds (default: drop in TONGBAO_HOME)",
      "TONGBAO_PORT_BASE  first of the ports on loopback (default: 7380)",
      "TONGBAO_API_KEYS   keys that up asks for (default: none is needed on this machine)",
      "TONGBAO_API_KEY    key that commands send"
    })
public final class Tongbao {

  private static final int FAILED = 1;

  public static void main(String[] arguments) {
    System.exit(run(Terminal.system(), arguments));
  }

  /** Runs one command and returns its exit code: 0 if all was done, 2 for wrong usage, else 1. */
  public static int run(Terminal terminal, String... arguments) {
    CommandLine line =
        new CommandLine(new Tongbao())
            .addSubcommand(new DemoCommand(terminal))
            .addSubcommand(new UpCommand(terminal))
            .addSubcommand(new DownCommand(terminal))
            .addSubcommand(new StatusCommand(terminal))
            .addSubcommand(new ResetCommand(terminal))
            .addSubcommand(new FeedCommand(terminal))
            .addSubcommand(new FeedsCommand(terminal))
            .addSubcommand(new FactsCommand(terminal))
            .addSubcommand(new TailCommand(terminal))
            .addSubcommand(new SubscribeCommand(terminal))
            .addSubcommand(new DeliveriesCommand(terminal))
            .addSubcommand(new DeadLettersCommand(terminal))
            .addSubcommand(new ExtractCommand(terminal))
            .addSubcommand(new ReprocessCommand(terminal))
            .addSubcommand(new RebuildCommand(terminal))
            .addSubcommand(new KeyCommand(terminal))
            .addSubcommand(new ServeCommand(terminal));
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((failure, command, parsed) -> tell(terminal, failure));
    return line.execute(arguments);
  }

  private static int tell(Terminal terminal, Exception failure) throws Exception {
    switch (failure) {
      case CommandFailedException told -> terminal.err().println("tongbao: " + told.getMessage());
      case StartFailedException told -> terminal.err().println("tongbao: " + told.getMessage());
      case EndedException told -> terminal.err().println("tongbao: " + told.getMessage());
      default -> throw failure;
    }
    return FAILED;
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"tongbao " + ProductVersion.text()};
    }
  }
}
