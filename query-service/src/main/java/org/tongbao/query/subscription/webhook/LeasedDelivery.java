package org.tongbao.query.subscription.webhook;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.change.ChangePosition;

/**
 * A delivery that this worker has until its lease ends.
 *
 * @param position of the change, where it tells one
 * @param body of what is no change, null for a change
 * @param attempts so far
 * @param secrets that are valid, the newest first
 */
record LeasedDelivery(
    long deliveryId,
    String subscriptionId,
    UUID leaseToken,
    String messageId,
    Delivery.Kind kind,
    ChangePosition position,
    @Nullable String body,
    int attempts,
    String address,
    SignatureScheme signature,
    List<String> secrets) {

  LeasedDelivery {
    secrets = List.copyOf(secrets);
  }
}
