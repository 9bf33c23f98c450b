package org.tongbao.query.subscription.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.subscription.seal.Keyring;
import org.tongbao.query.subscription.seal.SealBrokenException;
import org.tongbao.query.subscription.seal.SealedSecret;

/**
 * Encrypts, under the first key, secrets that are stored in clear or under another key that is
 * still there: afterwards that one can be taken out of the configuration.
 */
final class SecretSealing {

  private static final Logger LOG = Logger.getLogger(SecretSealing.class);

  /** What another replica has just now is sealed there. */
  private static final String SELECT =
      """
      select secret_id, subscription_id, secret, key_id, sealed from subscription_secret
      where secret_id > ? and (secret is not null or (key_id <> ? and key_id = any (?)))
      order by secret_id limit ? for update skip locked
      """;

  private static final String UPDATE =
      "update subscription_secret set secret = null, key_id = ?, sealed = ? where secret_id = ?";

  private static final String COUNT_CLEAR =
      "select count(*) from subscription_secret where secret is not null";

  private final DataSource dataSource;
  private final Keyring keyring;
  private final int atOnce;

  /**
   * @param atOnce secrets of one transaction
   */
  SecretSealing(DataSource dataSource, Keyring keyring, int atOnce) {
    this.dataSource = dataSource;
    this.keyring = keyring;
    this.atOnce = atOnce;
  }

  /** How many were sealed. */
  int sealAll() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      if (keyring.isEmpty()) {
        warnOfClear(connection);
        return 0;
      }
      int sealed = 0;
      Batch batch = new Batch(0, 0, 0);
      do {
        long behind = batch.last();
        batch = Sql.inTransaction(connection, () -> seal(connection, behind));
        sealed += batch.sealed();
      } while (batch.looked() == atOnce);
      if (sealed > 0) {
        LOG.infof("%d secrets of webhooks are now encrypted with the key %s", sealed, newest());
      }
      return sealed;
    }
  }

  private record Batch(int looked, int sealed, long last) {}

  /** A row as it was found; what does not open stays, and its subscription is shown as broken. */
  private record Found(long secretId, String owner, @Nullable String secret) {}

  private Batch seal(Connection connection, long behind) throws SQLException {
    List<Found> found = select(connection, behind);
    int sealed = 0;
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (Found row : found) {
        if (row.secret() != null) {
          SealedSecret made = keyring.seal(row.owner(), row.secret());
          update.setString(1, made.keyId());
          update.setBytes(2, made.bytes());
          update.setLong(3, row.secretId());
          update.addBatch();
          sealed++;
        }
      }
      update.executeBatch();
    }
    return new Batch(found.size(), sealed, found.isEmpty() ? behind : found.getLast().secretId());
  }

  private List<Found> select(Connection connection, long behind) throws SQLException {
    List<Found> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setLong(1, behind);
      select.setString(2, newest());
      select.setArray(3, Sql.texts(connection, keyring.ids().stream()));
      select.setInt(4, atOnce);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(found(row));
        }
      }
    }
    return found;
  }

  private Found found(ResultSet row) throws SQLException {
    long secretId = row.getLong("secret_id");
    String owner = row.getString("subscription_id");
    byte @Nullable [] sealed = row.getBytes("sealed");
    if (sealed == null) {
      return new Found(secretId, owner, row.getString("secret"));
    }
    try {
      String secret = keyring.open(owner, new SealedSecret(row.getString("key_id"), sealed));
      return new Found(secretId, owner, secret);
    } catch (SealBrokenException e) {
      LOG.warnf("subscription %s: a secret %s", owner, e.getMessage());
      return new Found(secretId, owner, null);
    }
  }

  private String newest() {
    return keyring.ids().getFirst();
  }

  private static void warnOfClear(Connection connection) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(COUNT_CLEAR);
        ResultSet row = count.executeQuery()) {
      row.next();
      if (row.getLong(1) > 0) {
        LOG.warnf(
            "%d secrets of webhooks are stored in clear, since no key is configured: set tongbao.webhook.encryption-keys",
            row.getLong(1));
      }
    }
  }
}
