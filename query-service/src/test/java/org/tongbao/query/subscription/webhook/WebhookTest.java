package org.tongbao.query.subscription.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.query.projection.TestStore;
import org.tongbao.query.subscription.webhook.Webhooks.Answer;
import org.tongbao.query.subscription.webhook.Webhooks.Received;
import org.tongbao.testing.NeedsInfrastructure;

@NeedsInfrastructure
class WebhookTest {

  private static final String A = "a".repeat(32);
  private static final String B = "b".repeat(32);

  /** SubjectPublicKeyInfo around the 32 bytes of an Ed25519 key (RFC 8410). */
  private static final byte[] X509 = Base64.getDecoder().decode("MCowBQYDK2VwAyEA");

  private static TestStore store;
  private Webhooks webhooks;

  @BeforeAll
  static void createDatabase() {
    store = new TestStore();
  }

  @BeforeEach
  void open() {
    webhooks = new Webhooks(store);
  }

  @AfterEach
  void close() {
    webhooks.close();
  }

  @Test
  void aMessageArrivesAndVerifiesWithTheStandardsOwnLibrary() throws Exception {
    SqlSubscriptions.Opened opened = webhooks.subscribe();
    webhooks.append(A, B);

    assertThat(webhooks.settle()).containsExactly(1L, 2L);
    Received first = webhooks.received.getFirst();
    new Webhook(opened.secret()).verify(first.body(), first.plainHeaders());
    assertThatThrownBy(
            () -> new Webhook(opened.secret()).verify(first.body() + " ", first.plainHeaders()))
        .isInstanceOf(WebhookVerificationException.class);
    assertThat(first.headers().getFirst("Content-Type")).isEqualTo("application/cloudevents+json");
    assertThat(first.body()).contains("\"id\":\"" + first.id() + "\"");
    Delivery delivery = webhooks.list(id(opened), null).getFirst();
    assertThat(delivery.state()).isEqualTo(Delivery.State.DELIVERED);
    assertThat(delivery.log()).hasSize(1);
    assertThat(delivery.log().getFirst().status()).isEqualTo(200);
    assertThat(delivery.log().getFirst().answer()).isEqualTo("said");
  }

  @Test
  void anEndpointMayVerifyWithAPublicKey() throws Exception {
    SqlSubscriptions.Opened opened =
        webhooks.subscribe(SignatureScheme.ED25519, webhooks.server.url("/hook"));
    webhooks.append(A);
    webhooks.settle();

    Received message = webhooks.received.getFirst();
    byte[] key = Base64.getDecoder().decode(opened.secret().substring("whpk_".length()));
    byte[] encoded = new byte[X509.length + key.length];
    System.arraycopy(X509, 0, encoded, 0, X509.length);
    System.arraycopy(key, 0, encoded, X509.length, key.length);
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    signature.update(
        "%s.%s.%s"
            .formatted(
                message.id(), message.headers().getFirst("webhook-timestamp"), message.body())
            .getBytes(StandardCharsets.UTF_8));
    String sent = String.valueOf(message.headers().getFirst("webhook-signature"));
    assertThat(sent).startsWith("v1a,");
    assertThat(signature.verify(Base64.getDecoder().decode(sent.substring("v1a,".length()))))
        .isTrue();
    assertThat(opened.subscription().keys().getFirst().publicKey()).isEqualTo(opened.secret());
  }

  @Test
  void duringARotationBothSecretsVerifyAndThenTheNewOneAlone() throws Exception {
    SqlSubscriptions.Opened first = webhooks.subscribe();
    SqlSubscriptions.Opened second = webhooks.subscriptions.rotate(id(first)).orElseThrow();
    webhooks.append(A);
    webhooks.settle();

    Received during = webhooks.received.getLast();
    new Webhook(first.secret()).verify(during.body(), during.plainHeaders());
    new Webhook(second.secret()).verify(during.body(), during.plainHeaders());
    assertThat(second.subscription().keys()).hasSize(2);

    // A third leaves two: the first is valid no more.
    assertThat(webhooks.subscriptions.rotate(id(first))).isPresent();
    assertThat(webhooks.state(id(first)).keys()).hasSize(2);
    webhooks.pass(Duration.ofHours(24).plusSeconds(1));
    assertThat(webhooks.state(id(first)).keys()).hasSize(1);
  }

  /** Retries in seconds, minutes, hours and days, ten attempts in all. */
  @Test
  void aMessageIsTriedAsTheScheduleSaysAndThenGivenUp() throws Exception {
    webhooks.answering = _ -> Answer.status(500);
    SqlSubscriptions.Opened opened = webhooks.subscribe();
    webhooks.append(A);
    List<Instant> attempts = new ArrayList<>();
    do {
      if (!webhooks.settle().isEmpty()) {
        attempts.add(webhooks.now());
      }
    } while (webhooks.passToNext());

    assertThat(attempts).hasSameSizeAs(Webhooks.DELAYS);
    for (int i = 1; i < attempts.size(); i++) {
      Duration waited = Duration.between(attempts.get(i - 1), attempts.get(i));
      Duration planned = Webhooks.DELAYS.get(i);
      assertThat(waited).isBetween(planned, planned.multipliedBy(11).dividedBy(10).plusSeconds(1));
    }
    Delivery failed = webhooks.list(id(opened), null).getFirst();
    assertThat(failed.state()).isEqualTo(Delivery.State.FAILED);
    assertThat(failed.log()).hasSize(10);
    assertThat(failed.log().getFirst().failure())
        .isEqualTo("the endpoint answered 500, expected 2xx");
  }

  @Test
  void aKeyWaitsForItsEarlierMessageAndOthersDoNot() throws Exception {
    webhooks.answering = id -> id.endsWith(".1") ? Answer.status(503) : Answer.OK;
    webhooks.subscribe();
    webhooks.append(A, A, B, B);

    assertThat(webhooks.settle()).containsExactly(1L, 3L, 4L);
    webhooks.answering = _ -> Answer.OK;
    assertThat(webhooks.settle()).isEmpty();
    webhooks.passToNext();
    assertThat(webhooks.settle()).containsExactly(1L, 2L);
  }

  @Test
  void retryAfterIsHonouredForTheWholeEndpoint() throws Exception {
    webhooks.answering = _ -> new Answer(429, Map.of("Retry-After", "120"));
    webhooks.subscribe();
    webhooks.append(A);
    webhooks.settle();
    webhooks.append(B);
    webhooks.answering = _ -> Answer.OK;
    webhooks.pass(Duration.ofSeconds(119));
    assertThat(webhooks.settle()).isEmpty();
    webhooks.pass(Duration.ofSeconds(1));
    assertThat(webhooks.settle()).containsExactly(1L, 2L);
  }

  @Test
  void aRedirectIsAFailure() throws Exception {
    webhooks.answering = _ -> new Answer(307, Map.of("Location", webhooks.server.url("/hook")));
    SqlSubscriptions.Opened opened = webhooks.subscribe();
    webhooks.append(A);

    assertThat(webhooks.settle()).containsExactly(1L);
    assertThat(webhooks.list(id(opened), null).getFirst().log().getFirst().failure())
        .contains("307; redirects are not followed");
  }

  @Test
  void goneEndsTheSubscriptionUntilItIsMadeActiveAgain() throws Exception {
    webhooks.answering = _ -> Answer.status(410);
    SqlSubscriptions.Opened opened = webhooks.subscribe();
    webhooks.append(A, B);
    webhooks.settle();
    Subscription disabled = webhooks.state(id(opened));
    assertThat(disabled.state()).isEqualTo(Subscription.State.DISABLED);
    assertThat(disabled.stateReason()).contains("410");

    webhooks.answering = _ -> Answer.OK;
    webhooks.append(A);
    assertThat(webhooks.settle()).isEmpty();
    webhooks.subscriptions.setState(id(opened), Subscription.State.ACTIVE, null);
    assertThat(webhooks.settle()).contains(3L);
  }

  @Test
  void anEndpointThatFailsIsPausedAndThenTriedWithOneMessageAtATime() throws Exception {
    webhooks.answering = _ -> Answer.status(500);
    SqlSubscriptions.Opened opened = webhooks.subscribe();
    webhooks.append("1", "2", "3", "4", "5", "6", "7", "8");
    int sent = webhooks.settle().size();

    assertThat(sent).isBetween(5, 5 + 3);
    Instant pausedUntil = webhooks.state(id(opened)).pausedUntil();
    assertThat(pausedUntil).isNotNull();
    webhooks.pass(Duration.ofSeconds(29));
    assertThat(webhooks.settle()).isEmpty();
    webhooks.passToNext();
    assertThat(webhooks.settle()).hasSize(1);
    webhooks.answering = _ -> Answer.OK;
    while (webhooks.passToNext()) {
      webhooks.settle();
    }
    assertThat(webhooks.state(id(opened)).consecutiveFailures()).isZero();
    assertThat(webhooks.list(id(opened), Delivery.State.DELIVERED)).hasSize(8);
  }

  @Test
  void fiveDaysOfFailureDisableWithAReason() throws Exception {
    webhooks.answering = _ -> Answer.status(500);
    SqlSubscriptions.Opened opened = webhooks.subscribe();
    Instant start = webhooks.now();
    for (int i = 0; webhooks.state(id(opened)).state() == Subscription.State.ACTIVE; i++) {
      webhooks.append("fact " + i);
      webhooks.pass(Duration.ofHours(6));
      webhooks.settle();
    }
    assertThat(Duration.between(start, webhooks.now()).toHours()).isBetween(120L, 132L);
    assertThat(webhooks.state(id(opened)).stateReason())
        .contains("for 5 days")
        .contains("the endpoint answered 500");
  }

  @Test
  void soManyAreOpenAndThePlaceInTheLogWaits() throws Exception {
    webhooks.answering = _ -> Answer.status(500);
    SqlSubscriptions.Opened opened = webhooks.subscribe();
    for (int i = 0; i < 25; i++) {
      webhooks.append(A);
    }
    webhooks.settle();
    assertThat(webhooks.state(id(opened)).openDeliveries()).isEqualTo(Webhooks.OPEN_LIMIT);
    assertThat(webhooks.state(id(opened)).position().cursor()).isEqualTo(Webhooks.OPEN_LIMIT);

    webhooks.answering = _ -> Answer.OK;
    webhooks.passToNext();
    assertThat(webhooks.settle()).hasSize(25).isSorted();
  }

  @Test
  void aWorkerThatDiedLeavesItsDeliveriesToOthers() throws Exception {
    webhooks.subscribe();
    webhooks.append(A, B);
    webhooks.move();
    List<LeasedDelivery> taken = webhooks.queue.take(10);
    assertThat(taken).hasSize(2);

    assertThat(webhooks.settle()).isEmpty();
    webhooks.pass(Duration.ofSeconds(61));
    assertThat(webhooks.settle()).containsExactly(1L, 2L);
    // The late result of the first worker counts no more.
    DeliveryQueue.Outcome late =
        DeliveryQueue.Outcome.last(
            new Delivery.Attempt(webhooks.now(), 1, 500, "late", null),
            Delivery.State.FAILED,
            true);
    assertThat(webhooks.queue.finish(taken.getFirst(), late)).isNull();
    assertThat(webhooks.list(taken.getFirst().subscriptionId(), Delivery.State.FAILED)).isEmpty();
  }

  @Test
  void messagesAreSentAgainOneByOneFromAPlaceOrAllThatFailed() throws Exception {
    SqlSubscriptions.Opened opened = webhooks.subscribe();
    String id = id(opened);
    webhooks.append(A, A, B);
    assertThat(webhooks.settle()).containsExactly(1L, 3L, 2L);

    Delivery second = webhooks.list(id, null).get(1);
    assertThat(webhooks.deliveries.resend(id, second.deliveryId())).isTrue();
    assertThat(webhooks.settle()).containsExactly(2L);

    ChangePosition first = opened.subscription().position().at(1);
    assertThat(webhooks.subscriptions.replay(id, first)).isTrue();
    assertThat(webhooks.settle()).containsExactly(2L, 3L);

    Instant since = webhooks.now();
    webhooks.answering = _ -> Answer.status(500);
    webhooks.append(B);
    do {
      webhooks.settle();
    } while (webhooks.passToNext());
    webhooks.answering = _ -> Answer.OK;
    assertThat(webhooks.deliveries.recover(id, since).reopened()).isEqualTo(1);
    webhooks.pass(Duration.ofMinutes(10));
    assertThat(webhooks.settle()).containsExactly(4L);
  }

  @Test
  void aGapIsToldAsAMessage() throws Exception {
    SqlSubscriptions.Opened opened = webhooks.subscribe();
    webhooks.append(A, A);
    store.execute("update change_log_epoch set epoch = 'next-" + System.nanoTime() + "'");

    webhooks.settle();
    assertThat(webhooks.received.getFirst().body())
        .contains("org.tongbao.changes.gap")
        .contains("OTHER_EPOCH");
    assertThat(webhooks.received.stream().skip(1).map(m -> Webhooks.cursor(m.id())))
        .containsExactly(1L, 2L);
    assertThat(webhooks.state(id(opened)).position()).isEqualTo(webhooks.log.bounds().end());
  }

  @Test
  void aTestIsSentOnceWhateverTheState() throws Exception {
    SqlSubscriptions.Opened opened = webhooks.subscribe();
    webhooks.subscriptions.setState(id(opened), Subscription.State.PAUSED, null);
    webhooks.append(A);
    webhooks.answering = _ -> Answer.status(500);

    Delivery test = webhooks.testSending().send(id(opened)).orElseThrow();
    assertThat(test.state()).isEqualTo(Delivery.State.FAILED);
    assertThat(webhooks.received).hasSize(1);
    assertThat(webhooks.received.getFirst().body()).contains("org.tongbao.subscription.test");
    assertThat(webhooks.state(id(opened)).consecutiveFailures()).isZero();
  }

  @Test
  void nothingIsSentToAPrivateAddress() throws Exception {
    SqlSubscriptions.Opened opened =
        webhooks.subscribe(SignatureScheme.HMAC_SHA256, "http://127.0.0.1:9/hook");
    webhooks.append(A);
    webhooks.settle();

    assertThat(webhooks.list(id(opened), null).getFirst().log().getFirst().failure())
        .contains("(loopback), expected a public address");
  }

  private static String id(SqlSubscriptions.Opened opened) {
    return opened.subscription().subscriptionId();
  }
}
