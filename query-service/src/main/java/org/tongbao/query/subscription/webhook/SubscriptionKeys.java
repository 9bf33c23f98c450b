package org.tongbao.query.subscription.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.subscription.seal.Keyring;
import org.tongbao.query.subscription.seal.SealBrokenException;
import org.tongbao.query.subscription.seal.SealedSecret;

/** What messages are signed with: of each subscription two keys at most. */
final class SubscriptionKeys {

  private static final String INSERT =
      """
      insert into subscription_secret (subscription_id, key_id, sealed, public_key)
      values (?, ?, ?, ?)
      """;

  /** The newest stays valid for a while; what is older than that is valid no more. */
  private static final String EXPIRE =
      """
      with ranked as (
        select secret_id, row_number() over (order by secret_id desc) as age
        from subscription_secret where subscription_id = ?)
      update subscription_secret k
      set expires_at = case when r.age = 1 then ? else least(k.expires_at, ?) end
      from ranked r where r.secret_id = k.secret_id
      """;

  private static final String VALID =
      """
      select secret, key_id, sealed, public_key, expires_at from subscription_secret
      where subscription_id = ? and (expires_at is null or expires_at > ?)
      order by secret_id desc
      """;

  private final Connection connection;
  private final Keyring keyring;

  SubscriptionKeys(Connection connection, Keyring keyring) {
    this.connection = connection;
    this.keyring = keyring;
  }

  /**
   * A key that is valid.
   *
   * @param secret what is signed with, null where no key opens it
   * @param fault why it does not open, in a sentence, null where it does
   * @param publicKey null for a shared secret
   */
  record Valid(
      @Nullable String secret,
      @Nullable String fault,
      @Nullable String publicKey,
      @Nullable Instant expiresAt) {}

  /** What a subscription's messages are signed with, the newest first; all of it or nothing. */
  sealed interface Signing {
    record With(List<String> secrets) implements Signing {}

    /**
     * @param fault in a sentence
     */
    record Broken(String fault) implements Signing {}
  }

  void add(String id, SignatureScheme signature, SignatureScheme.Secret secret)
      throws SQLException {
    SealedSecret sealed = keyring.seal(id, secret.kept());
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, id);
      insert.setString(2, sealed.keyId());
      insert.setBytes(3, sealed.bytes());
      insert.setString(4, signature == SignatureScheme.ED25519 ? secret.shown() : null);
      insert.executeUpdate();
    }
  }

  /** Before another one is added. */
  void expire(String id, Instant newestAt, Instant now) throws SQLException {
    try (PreparedStatement expire = connection.prepareStatement(EXPIRE)) {
      expire.setString(1, id);
      Sql.set(expire, 2, newestAt);
      Sql.set(expire, 3, now);
      expire.executeUpdate();
    }
  }

  /** The newest first. */
  List<Valid> valid(String id, Instant now) throws SQLException {
    List<Valid> keys = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(VALID)) {
      select.setString(1, id);
      Sql.set(select, 2, now);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          keys.add(read(id, row));
        }
      }
    }
    return keys;
  }

  /** Half of the valid keys would be refused by an endpoint that has changed over to the other. */
  Signing signing(String id, Instant now) throws SQLException {
    List<String> secrets = new ArrayList<>();
    for (Valid key : valid(id, now)) {
      if (key.secret() == null) {
        return new Signing.Broken(String.valueOf(key.fault()));
      }
      secrets.add(key.secret());
    }
    return new Signing.With(secrets);
  }

  private Valid read(String id, ResultSet row) throws SQLException {
    @Nullable String publicKey = row.getString("public_key");
    @Nullable Instant expiresAt = Sql.timeOrNull(row, "expires_at");
    byte @Nullable [] sealed = row.getBytes("sealed");
    if (sealed == null) {
      return new Valid(row.getString("secret"), null, publicKey, expiresAt);
    }
    try {
      String secret = keyring.open(id, new SealedSecret(row.getString("key_id"), sealed));
      return new Valid(secret, null, publicKey, expiresAt);
    } catch (SealBrokenException e) {
      return new Valid(null, "Its secret " + e.getMessage() + ".", publicKey, expiresAt);
    }
  }
}
