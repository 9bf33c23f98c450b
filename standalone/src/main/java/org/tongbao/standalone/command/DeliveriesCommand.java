package org.tongbao.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.subscriptions.SubscriptionReport;
import org.tongbao.standalone.subscriptions.SubscriptionsApi;
import org.tongbao.standalone.supervisor.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The webhooks that are told of changes, and what was sent. */
@Command(
    name = "deliveries",
    mixinStandardHelpOptions = true,
    description = "Lists the webhooks that are told of changes and what was sent to them.")
public final class DeliveriesCommand implements Callable<Integer> {

  private final Terminal terminal;

  public DeliveriesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    return with(
        api -> {
          JsonNode all = api.all();
          for (JsonNode subscription : all) {
            report().print(subscription);
            api.deliveries(subscription.path("subscriptionId").asText())
                .forEach(report()::printDelivery);
          }
          if (all.isEmpty()) {
            terminal
                .out()
                .println("nobody is told; ./tongbao subscribe --webhook URL changes that");
          }
        });
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Sends a webhook a test now.")
  Integer test(@Parameters(paramLabel = "ID") String id) throws InterruptedException {
    return with(api -> report().printDelivery(api.change(id, "test")));
  }

  @Command(
      name = "pause",
      mixinStandardHelpOptions = true,
      description = "Sends a webhook nothing until it is resumed.")
  Integer pause(@Parameters(paramLabel = "ID") String id) throws InterruptedException {
    return with(api -> report().print(api.change(id, "pause")));
  }

  @Command(
      name = "resume",
      mixinStandardHelpOptions = true,
      description = "Sends a webhook again what has come since, also one that was disabled.")
  Integer resume(@Parameters(paramLabel = "ID") String id) throws InterruptedException {
    return with(api -> report().print(api.change(id, "resume")));
  }

  @Command(
      name = "recover",
      mixinStandardHelpOptions = true,
      description = "Sends a webhook again all that was given up.")
  Integer recover(@Parameters(paramLabel = "ID") String id) throws InterruptedException {
    return with(
        api ->
            terminal
                .out()
                .printf("sent again: %d%n", api.change(id, "recover").path("reopened").asLong()));
  }

  @Command(
      name = "resend",
      mixinStandardHelpOptions = true,
      description = "Sends one message again now.")
  Integer resend(
      @Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "NUMBER") long delivery)
      throws InterruptedException {
    return with(
        api -> report().printDelivery(api.change(id, "deliveries/" + delivery + "/resend")));
  }

  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Forgets a webhook.")
  Integer remove(@Parameters(paramLabel = "ID") String id) throws InterruptedException {
    return with(
        api -> {
          api.remove(id);
          terminal.out().println("told no more: " + id);
        });
  }

  private interface Work {
    void with(SubscriptionsApi api) throws InterruptedException;
  }

  private int with(Work work) throws InterruptedException {
    try (HttpClient http = LoopbackHttp.client()) {
      work.with(new SubscriptionsApi(http, Addresses.of(terminal.environment()).queryUrl()));
    }
    return 0;
  }

  private SubscriptionReport report() {
    return new SubscriptionReport(terminal.out());
  }
}
