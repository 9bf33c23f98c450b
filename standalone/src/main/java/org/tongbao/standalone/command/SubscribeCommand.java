package org.tongbao.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.subscriptions.SubscriptionReport;
import org.tongbao.standalone.subscriptions.SubscriptionsApi;
import org.tongbao.standalone.supervisor.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has an endpoint told of changes. */
@Command(
    name = "subscribe",
    mixinStandardHelpOptions = true,
    description = "Has a webhook told of changes from now on, signed by Standard Webhooks.")
public final class SubscribeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--webhook", paramLabel = "URL", required = true, description = "where to")
  private String webhook = "";

  @Mixin private final ChangeOptions changes = new ChangeOptions();

  @Option(
      names = "--from",
      paramLabel = "ID",
      description = "begins behind the change with this id, or cursor; 0 is the beginning")
  private @Nullable String from;

  @Option(names = "--ed25519", description = "signs with a key pair in place of a shared secret")
  private boolean keyPair;

  public SubscribeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    ObjectNode wish = ContractJson.mapper().createObjectNode().put("address", webhook);
    changes.asked().forEach(wish::put);
    if (from != null) {
      wish.put("after", from);
    }
    if (keyPair) {
      wish.put("signature", "ED25519");
    }
    try (HttpClient http = LoopbackHttp.client()) {
      JsonNode added =
          new SubscriptionsApi(http, Addresses.of(terminal.environment()).queryUrl()).add(wish);
      new SubscriptionReport(terminal.out()).print(added);
      terminal
          .out()
          .printf(
              "  %s: %s%n",
              keyPair ? "its public key" : "its secret, said this once",
              added.path("secret").asText());
    }
    return 0;
  }
}
