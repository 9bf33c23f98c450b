package org.tongbao.standalone.command;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.subscriptions.ChangeLine;
import org.tongbao.standalone.subscriptions.ChangeStream;
import org.tongbao.standalone.supervisor.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows the changes of the running system. */
@Command(
    name = "tail",
    mixinStandardHelpOptions = true,
    description = "Prints changes as they happen, until Ctrl-C.")
public final class TailCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final ChangeOptions changes = new ChangeOptions();

  @Option(
      names = "--from",
      paramLabel = "ID",
      description = "begins behind the change with this id, or cursor; 0 is the beginning")
  private @Nullable String from;

  @Option(names = "--count", paramLabel = "N", description = "ends after so many changes")
  private long count = Long.MAX_VALUE;

  @Option(names = "--json", description = "whole messages, one a line")
  private boolean json;

  public TailCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> asked = changes.asked();
    if (from != null) {
      asked.put("after", from);
    }
    String query =
        asked.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "v1/changes/stream?", ""));
    URI address = Addresses.of(terminal.environment()).queryUrl().resolve(query);
    try (HttpClient http = LoopbackHttp.client()) {
      new ChangeStream(http, () -> address, null).read(this::print, false);
    }
    return 0;
  }

  private boolean print(ChangeStream.Event event) {
    switch (event.name()) {
      case "change" -> {
        terminal.out().println(json ? event.data() : ChangeLine.of(event.data()));
        count--;
      }
      case "gap" -> terminal.err().println("some changes are missing here: " + event.data());
      default -> {}
    }
    return count > 0;
  }
}
