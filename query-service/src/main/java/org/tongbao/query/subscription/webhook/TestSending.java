package org.tongbao.query.subscription.webhook;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.contract.change.TestMessage;
import org.tongbao.query.subscription.seal.Keyring;

/** Sends an endpoint a test, once and at once, whatever state its subscription is in. */
public final class TestSending {

  private final DataSource dataSource;
  private final Keyring keyring;
  private final SqlSubscriptions subscriptions;
  private final SqlDeliveries deliveries;
  private final DeliveryQueue queue;
  private final Attempting attempting;
  private final Duration lease;
  private final InstantSource clock;

  TestSending(
      DataSource dataSource,
      Keyring keyring,
      SqlSubscriptions subscriptions,
      SqlDeliveries deliveries,
      DeliveryQueue queue,
      Attempting attempting,
      Duration lease,
      InstantSource clock) {
    this.dataSource = dataSource;
    this.keyring = keyring;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.queue = queue;
    this.attempting = attempting;
    this.lease = lease;
    this.clock = clock;
  }

  /**
   * The delivery with its one attempt; empty where there is no such subscription.
   *
   * @throws BrokenSubscriptionException where it cannot be signed
   */
  public Optional<Delivery> send(String subscriptionId) throws SQLException, InterruptedException {
    Optional<Subscription> found = subscriptions.find(subscriptionId);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<String> secrets = secrets(subscriptionId);
    UUID token = UUID.randomUUID();
    String messageId = "test." + token;
    String body =
        new String(
            ContractJson.bytes(TestMessage.of(messageId, subscriptionId, clock.instant())),
            StandardCharsets.UTF_8);
    long deliveryId = deliveries.addTest(subscriptionId, messageId, body, token, lease);
    LeasedDelivery delivery =
        new LeasedDelivery(
            deliveryId,
            subscriptionId,
            token,
            messageId,
            Delivery.Kind.TEST,
            new ChangePosition("", 0),
            body,
            0,
            found.get().address(),
            found.get().signature(),
            secrets);
    queue.finish(delivery, attempting.attempt(delivery));
    return deliveries.find(subscriptionId, deliveryId);
  }

  private List<String> secrets(String subscriptionId) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return switch (new SubscriptionKeys(connection, keyring)
          .signing(subscriptionId, clock.instant())) {
        case SubscriptionKeys.Signing.With with -> with.secrets();
        case SubscriptionKeys.Signing.Broken broken ->
            throw new BrokenSubscriptionException(broken.fault());
      };
    }
  }
}
