package org.tongbao.query.subscription.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What messages are signed with: of each subscription two keys at most. */
final class SubscriptionKeys {

  private static final String INSERT =
      "insert into subscription_secret (subscription_id, secret, public_key) values (?, ?, ?)";

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
      select secret, public_key, expires_at from subscription_secret
      where subscription_id = ? and (expires_at is null or expires_at > ?)
      order by secret_id desc
      """;

  private final Connection connection;

  SubscriptionKeys(Connection connection) {
    this.connection = connection;
  }

  /**
   * A key that is valid.
   *
   * @param secret what is signed with
   * @param publicKey null for a shared secret
   */
  record Valid(String secret, @Nullable String publicKey, @Nullable Instant expiresAt) {}

  void add(String id, SignatureScheme signature, SignatureScheme.Secret secret)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, id);
      insert.setString(2, secret.kept());
      insert.setString(3, signature == SignatureScheme.ED25519 ? secret.shown() : null);
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
          keys.add(
              new Valid(
                  row.getString("secret"),
                  row.getString("public_key"),
                  Sql.timeOrNull(row, "expires_at")));
        }
      }
    }
    return keys;
  }
}
