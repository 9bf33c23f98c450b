package org.tongbao.query.subscription.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.query.subscription.seal.Keyring;

/** Takes what is due and can be signed for. */
final class DueDeliveries {

  /**
   * Of each endpoint that may be asked the oldest that are due and that no earlier one of their key
   * is open before, as many as it has room for. What was encrypted under a key that this replica
   * does not have is left to one that has it.
   */
  private static final String TAKE =
      """
      with room as (
        select s.subscription_id, s.address, s.signature, s.epoch,
          (case when s.consecutive_failures > 0 then 1 else ? end)
            - (select count(*) from delivery f
               where f.subscription_id = s.subscription_id and f.state = 'OPEN'
                 and f.lease_until > ?) as free
        from subscription s
        where s.state = 'ACTIVE' and (s.open_until is null or s.open_until <= ?)
          and not exists (
            select from subscription_secret k
            where k.subscription_id = s.subscription_id
              and k.key_id is not null and k.key_id <> all (?)
              and (k.expires_at is null or k.expires_at > ?))
      ), due as (
        select d.delivery_id
        from room r cross join lateral (
          select d.delivery_id from delivery d
          where d.subscription_id = r.subscription_id and d.state = 'OPEN'
            and d.next_attempt_at <= ? and (d.lease_until is null or d.lease_until <= ?)
            and not exists (
              select from delivery e
              where e.subscription_id = d.subscription_id and e.ordering_key = d.ordering_key
                and e.state = 'OPEN' and e.cursor < d.cursor)
          order by d.cursor limit greatest(r.free, 0)
          for update skip locked
        ) d
        limit ?
      )
      update delivery d set lease_token = ?, lease_until = ?
      from due, room r
      where d.delivery_id = due.delivery_id and r.subscription_id = d.subscription_id
      returning d.delivery_id, d.subscription_id, d.message_id, d.kind, d.cursor, d.body,
        d.attempts, r.address, r.signature
      """;

  private static final String GIVE_BACK =
      """
      update delivery set lease_token = null, lease_until = null
      where lease_token = ? and subscription_id = ?
      """;

  private static final String PAUSE =
      "update subscription set open_until = ? where subscription_id = ?";

  private static final Logger LOG = Logger.getLogger(DueDeliveries.class);

  /** Until a secret that does not open is tried again. */
  private static final Duration BROKEN_PAUSE = Duration.ofMinutes(1);

  private final Connection connection;
  private final Keyring keyring;
  private final int perEndpoint;
  private final Duration lease;

  DueDeliveries(Connection connection, Keyring keyring, int perEndpoint, Duration lease) {
    this.connection = connection;
    this.keyring = keyring;
    this.perEndpoint = perEndpoint;
    this.lease = lease;
  }

  /** Takes what is due, at most so many, the oldest first. */
  List<LeasedDelivery> take(int most, Instant now) throws SQLException {
    UUID token = UUID.randomUUID();
    List<LeasedDelivery> taken = new ArrayList<>();
    Map<String, SubscriptionKeys.Signing> signing = new HashMap<>();
    SubscriptionKeys keys = new SubscriptionKeys(connection, keyring);
    try (PreparedStatement take = connection.prepareStatement(TAKE)) {
      prepare(take, most, token, now);
      try (ResultSet row = take.executeQuery()) {
        while (row.next()) {
          String id = row.getString("subscription_id");
          if (!signing.containsKey(id)) {
            signing.put(id, keys.signing(id, now));
          }
          if (signing.get(id) instanceof SubscriptionKeys.Signing.With with) {
            taken.add(leased(row, token, with.secrets()));
          }
        }
      }
    }
    for (Map.Entry<String, SubscriptionKeys.Signing> entry : signing.entrySet()) {
      if (entry.getValue() instanceof SubscriptionKeys.Signing.Broken broken) {
        giveBack(entry.getKey(), token, now);
        LOG.warnf("subscription %s waits: %s", entry.getKey(), broken.fault());
      }
    }
    taken.sort(Comparator.comparingLong(delivery -> delivery.position().cursor()));
    return taken;
  }

  private void prepare(PreparedStatement take, int most, UUID token, Instant now)
      throws SQLException {
    take.setInt(1, perEndpoint);
    Sql.set(take, 2, now);
    Sql.set(take, 3, now);
    take.setArray(4, Sql.texts(connection, keyring.ids().stream()));
    for (int parameter = 5; parameter <= 7; parameter++) {
      Sql.set(take, parameter, now);
    }
    take.setInt(8, most);
    take.setObject(9, token);
    Sql.set(take, 10, now.plus(lease));
  }

  /** No attempt was made, so none is counted, and the endpoint is not to blame. */
  private void giveBack(String id, UUID token, Instant now) throws SQLException {
    try (PreparedStatement pause = connection.prepareStatement(PAUSE);
        PreparedStatement giveBack = connection.prepareStatement(GIVE_BACK)) {
      Sql.set(pause, 1, now.plus(BROKEN_PAUSE));
      pause.setString(2, id);
      pause.executeUpdate();
      giveBack.setObject(1, token);
      giveBack.setString(2, id);
      giveBack.executeUpdate();
    }
  }

  private static LeasedDelivery leased(ResultSet row, UUID token, List<String> secrets)
      throws SQLException {
    String messageId = row.getString("message_id");
    return new LeasedDelivery(
        row.getLong("delivery_id"),
        row.getString("subscription_id"),
        token,
        messageId,
        Delivery.Kind.valueOf(row.getString("kind")),
        ChangePosition.parse(messageId).orElse(new ChangePosition("", row.getLong("cursor"))),
        row.getString("body"),
        row.getInt("attempts"),
        row.getString("address"),
        SignatureScheme.valueOf(row.getString("signature")),
        secrets);
  }
}
