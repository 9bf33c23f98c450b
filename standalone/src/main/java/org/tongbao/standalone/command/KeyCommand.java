package org.tongbao.standalone.command;

import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.tongbao.contract.access.ApiKey;
import org.tongbao.contract.access.Role;
import org.tongbao.standalone.CommandFailedException;
import org.tongbao.standalone.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a key for the services' HTTP interfaces. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a key for the services and prints it, this once.",
      "The other line goes into their configuration, with commas between several keys;",
      "commands send the key that TONGBAO_API_KEY holds."
    })
public final class KeyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "Whose key it is; subscriptions belong to it.")
  private String name = "";

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description =
          "reader reads and subscribes; feeder sends documents and feeds too; admin does all.")
  private String role = "";

  public KeyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Role given =
        Role.named(role)
            .orElseThrow(
                () ->
                    new CommandFailedException(
                        "the role '%s' is not known: expected reader, feeder or admin"
                            .formatted(role)));
    try {
      ApiKey.Made made = ApiKey.make(name, given, new SecureRandom());
      terminal.out().println("key            " + made.secret());
      terminal.out().println("configuration  TONGBAO_API_KEYS=" + made.key().line());
      return 0;
    } catch (IllegalArgumentException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()));
    }
  }
}
