package org.tongbao.query.subscription.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.query.subscription.ChangeFilter;

/**
 * An endpoint that is told of changes.
 *
 * @param stateReason why it is not active, for people; null where it is
 * @param broken why its messages cannot be signed, for people; null where they can. Nothing is sent
 *     and nothing is lost until a key opens its secret, or it gets another one
 * @param position up to which there are deliveries
 * @param pausedUntil nothing is sent until then, since the endpoint fails or asks for it
 * @param keys that its messages are signed with, the newest first
 * @param openDeliveries that are still to be sent
 * @param owner name of the key that made it, null where none was asked for
 */
public record Subscription(
    String subscriptionId,
    String address,
    ChangeFilter filter,
    SignatureScheme signature,
    State state,
    @Nullable String stateReason,
    @Nullable String broken,
    ChangePosition position,
    Instant createdAt,
    int consecutiveFailures,
    @Nullable Instant failingSince,
    @Nullable Instant pausedUntil,
    List<Key> keys,
    long openDeliveries,
    @Nullable String owner) {

  public Subscription {
    keys = List.copyOf(keys);
  }

  /** Whether messages are sent. */
  public enum State {
    ACTIVE,
    /** By its owner; its place in the log is kept. */
    PAUSED,
    /** Since the endpoint is gone or has failed for too long. */
    DISABLED
  }

  /**
   * A key that signs.
   *
   * @param publicKey null for a shared secret, which is shown once
   * @param expiresAt null for the newest
   */
  public record Key(@Nullable String publicKey, @Nullable Instant expiresAt) {}
}
