package org.tongbao.query.subscription.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.query.subscription.ChangeFilter;
import org.tongbao.query.subscription.seal.Keyring;

/** The subscriptions and their keys. */
public final class SqlSubscriptions {

  private static final String SELECT =
      """
      select s.*, (select count(*) from delivery d
        where d.subscription_id = s.subscription_id and d.state = 'OPEN') as open_deliveries
      from subscription s
      """;

  private static final String INSERT =
      """
      insert into subscription (subscription_id, address, filter, signature, state, epoch, cursor,
        created_at, owner)
      select ?, ?, ?::json, ?, 'ACTIVE', ?, ?, ?, ?
      where (select count(*) from subscription) < ?
      """;

  /** What was wrong before counts no more. */
  private static final String SET_STATE =
      """
      update subscription set state = ?, state_reason = ?, consecutive_failures = 0,
        failing_since = null, open_until = null
      where subscription_id = ?
      """;

  private static final String REPLAY =
      "update subscription set epoch = ?, cursor = ? where subscription_id = ?";

  private final DataSource dataSource;
  private final Keyring keyring;
  private final int limit;
  private final Duration secretOverlap;
  private final InstantSource clock;

  /**
   * @param limit subscriptions at most
   */
  public SqlSubscriptions(
      DataSource dataSource,
      Keyring keyring,
      int limit,
      Duration secretOverlap,
      InstantSource clock) {
    this.dataSource = dataSource;
    this.keyring = keyring;
    this.limit = limit;
    this.secretOverlap = secretOverlap;
    this.clock = clock;
  }

  /**
   * A subscription and what its endpoint verifies with.
   *
   * @param secret a shared secret, or a public key
   */
  public record Opened(Subscription subscription, String secret) {}

  /**
   * Adds one; empty where there are as many as there may be.
   *
   * @param owner name of the key that it belongs to, null for nobody's
   */
  public Optional<Opened> add(
      String address,
      ChangeFilter filter,
      SignatureScheme signature,
      ChangePosition from,
      @Nullable String owner)
      throws SQLException {
    String id = UUID.randomUUID().toString();
    SignatureScheme.Secret secret = signature.newSecret();
    try (Connection connection = dataSource.getConnection()) {
      return Sql.inTransaction(
          connection,
          () -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
              insert.setString(1, id);
              insert.setString(2, address);
              insert.setString(3, FilterJson.write(filter));
              insert.setString(4, signature.name());
              insert.setString(5, from.epoch());
              insert.setLong(6, from.cursor());
              Sql.set(insert, 7, clock.instant());
              insert.setString(8, owner);
              insert.setInt(9, limit);
              if (insert.executeUpdate() == 0) {
                return Optional.empty();
              }
            }
            new SubscriptionKeys(connection, keyring).add(id, signature, secret);
            return find(connection, id).map(added -> new Opened(added, secret.shown()));
          });
    }
  }

  /** All, the oldest first. */
  public List<Subscription> all() throws SQLException {
    List<Subscription> all = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(SELECT + " order by s.created_at, s.subscription_id");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        all.add(read(connection, row));
      }
    }
    return all;
  }

  public Optional<Subscription> find(String id) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return find(connection, id);
    }
  }

  /** Makes it active again, or leaves it alone; false where there is none. */
  public boolean setState(String id, Subscription.State state, @Nullable String reason)
      throws SQLException {
    return update(SET_STATE, state.name(), reason, id);
  }

  /** Has it begin again behind a place; what it had from there on is sent once more. */
  public boolean replay(String id, ChangePosition from) throws SQLException {
    return update(REPLAY, from.epoch(), from.cursor(), id);
  }

  public boolean remove(String id) throws SQLException {
    return update("delete from subscription where subscription_id = ?", id);
  }

  /** Gives it a new key, and leaves the one before valid for a while. */
  public Optional<Opened> rotate(String id) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      Optional<Subscription> found = find(connection, id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      SignatureScheme.Secret secret = found.get().signature().newSecret();
      Instant now = clock.instant();
      return Sql.inTransaction(
          connection,
          () -> {
            SubscriptionKeys keys = new SubscriptionKeys(connection, keyring);
            boolean signs = keys.signing(id, now) instanceof SubscriptionKeys.Signing.With;
            // What does not open signs nothing, so nobody waits for it.
            keys.expire(id, signs ? now.plus(secretOverlap) : now, now);
            keys.add(id, found.get().signature(), secret);
            return find(connection, id).map(rotated -> new Opened(rotated, secret.shown()));
          });
    }
  }

  private Optional<Subscription> find(Connection connection, String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(SELECT + " where s.subscription_id = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(connection, row)) : Optional.empty();
      }
    }
  }

  private boolean update(String sql, @Nullable Object... parameters) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setObject(i + 1, parameters[i]);
      }
      return update.executeUpdate() > 0;
    }
  }

  private Subscription read(Connection connection, ResultSet row) throws SQLException {
    String id = row.getString("subscription_id");
    List<SubscriptionKeys.Valid> keys =
        new SubscriptionKeys(connection, keyring).valid(id, clock.instant());
    @Nullable String broken =
        keys.stream()
            .map(SubscriptionKeys.Valid::fault)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new Subscription(
        id,
        row.getString("address"),
        FilterJson.read(row.getString("filter")),
        SignatureScheme.valueOf(row.getString("signature")),
        Subscription.State.valueOf(row.getString("state")),
        row.getString("state_reason"),
        broken,
        new ChangePosition(row.getString("epoch"), row.getLong("cursor")),
        Sql.time(row, "created_at"),
        row.getInt("consecutive_failures"),
        Sql.timeOrNull(row, "failing_since"),
        Sql.timeOrNull(row, "open_until"),
        keys.stream().map(key -> new Subscription.Key(key.publicKey(), key.expiresAt())).toList(),
        row.getLong("open_deliveries"),
        row.getString("owner"));
  }
}
