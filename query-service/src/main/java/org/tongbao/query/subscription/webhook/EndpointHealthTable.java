package org.tongbao.query.subscription.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How endpoints have answered lately, beside their subscriptions. */
final class EndpointHealthTable {

  private static final String HEALTH =
      """
      select consecutive_failures, failing_since, open_until from subscription
      where subscription_id = ? for update
      """;

  private static final String SET_HEALTH =
      """
      update subscription set consecutive_failures = ?, failing_since = ?, open_until = ?
      where subscription_id = ?
      """;

  private static final String RECOVERED =
      """
      update subscription set consecutive_failures = 0, failing_since = null, open_until = null
      where subscription_id = ? and consecutive_failures > 0
      """;

  private static final String DISABLE =
      """
      update subscription set state = 'DISABLED', state_reason = ?
      where subscription_id = ? and state = 'ACTIVE'
      """;

  private final Connection connection;
  private final EndpointHealth.Limits limits;

  EndpointHealthTable(Connection connection, EndpointHealth.Limits limits) {
    this.connection = connection;
    this.limits = limits;
  }

  void noteSuccess(String id) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(RECOVERED)) {
      update.setString(1, id);
      update.executeUpdate();
    }
  }

  /** Returns why the subscription was disabled, null where it was not. */
  @Nullable String noteFailure(
      String id, Instant now, @Nullable Duration retryAfter, @Nullable String failure)
      throws SQLException {
    EndpointHealth next = health(id).afterFailure(now, retryAfter, limits);
    try (PreparedStatement update = connection.prepareStatement(SET_HEALTH)) {
      update.setInt(1, next.consecutiveFailures());
      Sql.set(update, 2, next.failingSince());
      Sql.set(update, 3, next.openUntil());
      update.setString(4, id);
      update.executeUpdate();
    }
    if (!next.failsTooLong(now, limits)) {
      return null;
    }
    String reason =
        "nothing was accepted since %s, for %d days; the last answer: %s"
            .formatted(next.failingSince(), limits.disableAfter().toDays(), failure);
    disable(id, reason);
    return reason;
  }

  void disable(String id, String reason) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(DISABLE)) {
      update.setString(1, reason);
      update.setString(2, id);
      update.executeUpdate();
    }
  }

  private EndpointHealth health(String id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(HEALTH)) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new EndpointHealth(
                row.getInt("consecutive_failures"),
                Sql.timeOrNull(row, "failing_since"),
                Sql.timeOrNull(row, "open_until"))
            : EndpointHealth.HEALTHY;
      }
    }
  }
}
