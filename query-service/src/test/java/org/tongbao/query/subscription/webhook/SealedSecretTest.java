package org.tongbao.query.subscription.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.query.projection.TestStore;
import org.tongbao.query.subscription.seal.Keyring;
import org.tongbao.query.subscription.seal.NoEncryptionKeyException;
import org.tongbao.query.subscription.webhook.Webhooks.Received;
import org.tongbao.testing.NeedsInfrastructure;

/** What the database holds of secrets, and what becomes of messages where they do not open. */
@NeedsInfrastructure
class SealedSecretTest {

  private static final String FIRST = key("the first key, of exactly 32 byte");
  private static final String SECOND = key("the second key of exactly 32 byte");
  private static final String A = "a".repeat(32);
  private static final String B = "b".repeat(32);
  private static final int AT_ONCE = 2;

  private static TestStore store;
  private Webhooks webhooks;

  @BeforeAll
  static void createDatabase() {
    store = new TestStore();
  }

  @BeforeEach
  void open() {
    webhooks = new Webhooks(store);
    webhooks.restartWith(keyring(FIRST));
  }

  @AfterEach
  void close() {
    webhooks.close();
  }

  @Test
  void noSecretStandsInTheTable() throws Exception {
    List<String> secrets = new ArrayList<>();
    SqlSubscriptions.Opened shared = webhooks.subscribe();
    secrets.add(shared.secret());
    secrets.add(webhooks.subscriptions.rotate(id(shared)).orElseThrow().secret());
    SqlSubscriptions.Opened pair =
        webhooks.subscribe(SignatureScheme.ED25519, webhooks.server.url("/hook"));
    webhooks.append(A);
    webhooks.move();
    webhooks.queue.take(9).forEach(delivery -> secrets.addAll(delivery.secrets()));

    assertThat(secrets).hasSize(5).anyMatch(secret -> secret.startsWith("whsk_"));
    String table = everything();
    assertThat(table).contains(pair.secret());
    for (String secret : secrets) {
      String material = secret.substring(secret.indexOf('_') + 1);
      assertThat(table)
          .doesNotContain(material)
          .doesNotContain(hex(material.getBytes(UTF_8)))
          .doesNotContain(hex(Base64.getDecoder().decode(material)));
    }
    assertThat(store.rows("select secret from subscription_secret where secret is not null"))
        .isEmpty();
  }

  @Test
  void whatStoodThereInClearIsEncryptedAtTheStartAndStillSigns() throws Exception {
    List<String> clear = new ArrayList<>();
    for (int i = 0; i < 2 * AT_ONCE + 1; i++) {
      SqlSubscriptions.Opened opened = webhooks.subscribe();
      clear.add(opened.secret());
      storeInClear(opened);
    }
    assertThat(everything()).contains(clear);

    webhooks.restartWith(keyring());
    assertThat(sealing().sealAll()).as("without a key").isZero();
    webhooks.append(A);
    assertThat(webhooks.settle()).as("sent while clear").hasSize(clear.size());
    webhooks.restartWith(keyring(FIRST));
    assertThat(sealing().sealAll()).isEqualTo(clear.size());
    assertThat(sealing().sealAll()).as("again").isZero();

    assertThat(everything()).doesNotContain("whsec_");
    webhooks.append(B);
    assertThat(webhooks.settle()).hasSize(clear.size());
    List<Received> last = webhooks.received.subList(clear.size(), 2 * clear.size());
    for (String secret : clear) {
      assertThat(last).as("signed with it").anyMatch(message -> verifies(secret, message));
    }
  }

  @Test
  void aKeyCanBeChangedAndTheOldOneTakenOut() throws Exception {
    SqlSubscriptions.Opened opened = webhooks.subscribe();
    webhooks.subscriptions.rotate(id(opened));
    webhooks.restartWith(keyring(SECOND, FIRST));
    assertThat(webhooks.state(id(opened)).broken()).isNull();
    assertThat(sealing().sealAll()).isEqualTo(2);

    webhooks.restartWith(keyring(SECOND));
    webhooks.append(A);

    assertThat(webhooks.settle()).containsExactly(1L);
    assertThat(verifies(opened.secret(), webhooks.received.getFirst())).isTrue();
    webhooks.restartWith(keyring(FIRST));
    assertThat(webhooks.state(id(opened)).broken()).isNotNull();
  }

  @Test
  void withoutItsKeyASubscriptionWaitsAndOthersGoOn() throws Exception {
    SqlSubscriptions.Opened without = webhooks.subscribe();
    webhooks.restartWith(keyring(SECOND));
    SqlSubscriptions.Opened with = webhooks.subscribe();
    webhooks.append(A, B);

    assertThat(webhooks.settle()).containsExactly(1L, 2L);
    assertThat(verifies(with.secret(), webhooks.received.getFirst())).isTrue();
    Subscription broken = webhooks.state(id(without));
    assertThat(broken.broken())
        .contains(keyring(FIRST).ids().getFirst(), keyring(SECOND).ids().getFirst());
    assertThat(broken.openDeliveries()).isEqualTo(2);
    assertThat(broken.consecutiveFailures()).isZero();
    assertThat(webhooks.list(id(without), null))
        .allMatch(delivery -> delivery.attempts() == 0 && delivery.log().isEmpty());
    assertThatThrownBy(() -> webhooks.testSending().send(id(without)))
        .isInstanceOf(BrokenSubscriptionException.class)
        .hasMessageContaining("rotate");
    assertThat(webhooks.state(id(with)).broken()).isNull();

    webhooks.restartWith(keyring(SECOND, FIRST));
    assertThat(webhooks.settle()).containsExactly(1L, 2L);
    assertThat(verifies(without.secret(), webhooks.received.getLast())).isTrue();
    assertThat(webhooks.state(id(without)).broken()).isNull();
  }

  @Test
  void anotherSecretMendsIt() throws Exception {
    SqlSubscriptions.Opened opened = webhooks.subscribe();
    webhooks.append(A);
    webhooks.restartWith(keyring(SECOND));
    assertThat(webhooks.settle()).isEmpty();

    SqlSubscriptions.Opened mended = webhooks.subscriptions.rotate(id(opened)).orElseThrow();

    assertThat(mended.subscription().broken()).isNull();
    assertThat(webhooks.settle()).containsExactly(1L);
    assertThat(verifies(mended.secret(), webhooks.received.getFirst())).isTrue();
  }

  /** The id is associated data: what was put into another's row opens no more than what was cut. */
  @Test
  void aSecretThatWasChangedOrMovedDoesNotOpen() throws Exception {
    SqlSubscriptions.Opened moved = webhooks.subscribe();
    SqlSubscriptions.Opened changed = webhooks.subscribe();
    SqlSubscriptions.Opened cut = webhooks.subscribe();
    SqlSubscriptions.Opened whole = webhooks.subscribe();
    store.execute("create table kept as select * from subscription_secret");
    set(moved, "(select sealed from kept where subscription_id = '%s')".formatted(id(whole)));
    set(changed, "set_byte(sealed, 20, get_byte(sealed, 20) # 1)");
    set(cut, "substring(sealed from 1 for 5)");
    webhooks.append(A);

    assertThat(webhooks.settle()).containsExactly(1L);
    assertThat(verifies(whole.secret(), webhooks.received.getFirst())).isTrue();
    for (SqlSubscriptions.Opened broken : List.of(moved, changed, cut)) {
      assertThat(webhooks.list(id(broken), Delivery.State.OPEN))
          .hasSize(1)
          .allMatch(delivery -> delivery.attempts() == 0);
    }
    assertThat(webhooks.state(id(changed)).broken()).contains("was changed");
    assertThat(webhooks.state(id(moved)).broken()).contains("belongs to another");
    assertThat(webhooks.state(id(cut)).broken()).contains("cut off after 5 bytes");

    store.execute(
        "update subscription_secret s set sealed = k.sealed from kept k where k.secret_id = s.secret_id");
    store.execute("drop table kept");
    webhooks.pass(Duration.ofMinutes(2));
    assertThat(webhooks.settle()).hasSize(3);
  }

  @Test
  void withoutAKeyNoSecretIsTaken() throws Exception {
    SqlSubscriptions.Opened opened = webhooks.subscribe();
    webhooks.restartWith(keyring());

    assertThatThrownBy(() -> webhooks.subscribe())
        .isInstanceOf(NoEncryptionKeyException.class)
        .hasMessageContaining("tongbao.webhook.encryption-keys");
    assertThatThrownBy(() -> webhooks.subscriptions.rotate(id(opened)))
        .isInstanceOf(NoEncryptionKeyException.class);
    assertThat(webhooks.subscriptions.all()).hasSize(1);
  }

  @Test
  void whatIsNoKeyIsNamedAndNotRepeated() {
    String secretKey = "c2VjcmV0";
    assertThatThrownBy(() -> keyring(secretKey))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a key has 6 bytes, expected 32")
        .hasMessageNotContaining(secretKey);
    assertThatThrownBy(() -> keyring("not base64!"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a key is not in Base64");
  }

  private SecretSealing sealing() {
    return new SecretSealing(store.dataSource(), webhooks.keyring(), AT_ONCE);
  }

  private static void set(SqlSubscriptions.Opened of, String sealed) {
    store.execute(
        "update subscription_secret set sealed = %s where subscription_id = '%s'"
            .formatted(sealed, id(of)));
  }

  private static void storeInClear(SqlSubscriptions.Opened opened) {
    store.execute(
        "update subscription_secret set secret = '%s', sealed = null, key_id = null where subscription_id = '%s'"
            .formatted(opened.secret(), id(opened)));
  }

  /** The table as text, sealed bytes in hex. */
  private static String everything() throws SQLException {
    return String.join("\n", store.rows("select s::text from subscription_secret s"));
  }

  private static boolean verifies(String secret, Received message) {
    try {
      new Webhook(secret).verify(message.body(), message.plainHeaders());
      return true;
    } catch (WebhookVerificationException e) {
      return false;
    }
  }

  private static String id(SqlSubscriptions.Opened opened) {
    return opened.subscription().subscriptionId();
  }

  private static Keyring keyring(String... keys) {
    return Keyring.of(List.of(keys));
  }

  private static String key(String bytes) {
    return Base64.getEncoder().encodeToString(bytes.substring(0, 32).getBytes(UTF_8));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
