package org.tongbao.query.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.query.changelog.ChangeKind;
import org.tongbao.query.subscription.ChangeFilter;
import org.tongbao.query.subscription.webhook.SignatureScheme;
import org.tongbao.query.subscription.webhook.SqlSubscriptions;
import org.tongbao.query.subscription.webhook.Subscription;

/**
 * A subscription.
 *
 * @param position id of the last message that there is a delivery for, or was passed over
 * @param secret what its endpoint verifies with; said once, when it is new
 */
public record SubscriptionView(
    String subscriptionId,
    String address,
    FilterView filter,
    SignatureScheme signature,
    Subscription.State state,
    @Nullable String stateReason,
    @Nullable String broken,
    String position,
    Instant createdAt,
    int consecutiveFailures,
    @Nullable Instant failingSince,
    @Nullable Instant pausedUntil,
    List<Subscription.Key> keys,
    long openDeliveries,
    @Nullable String owner,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

  /** The filter in the words of requests; an empty list and null are any. */
  public record FilterView(
      List<String> kind,
      @Nullable String type,
      @Nullable String series,
      @Nullable Integer edition,
      @Nullable Action action,
      @Nullable ObjectKind object,
      @Nullable Crime crime,
      @Nullable String region) {

    static FilterView of(ChangeFilter filter) {
      return new FilterView(
          filter.kinds().stream().map(ChangeKind::wireName).toList(),
          filter.type() == null ? null : filter.type().wireName(),
          filter.series(),
          filter.edition(),
          filter.action(),
          filter.object(),
          filter.crime(),
          filter.region());
    }
  }

  static SubscriptionView of(Subscription subscription) {
    return of(subscription, null);
  }

  static SubscriptionView of(SqlSubscriptions.Opened opened) {
    return of(opened.subscription(), opened.secret());
  }

  private static SubscriptionView of(Subscription subscription, @Nullable String secret) {
    return new SubscriptionView(
        subscription.subscriptionId(),
        subscription.address(),
        FilterView.of(subscription.filter()),
        subscription.signature(),
        subscription.state(),
        subscription.stateReason(),
        subscription.broken(),
        subscription.position().toString(),
        subscription.createdAt(),
        subscription.consecutiveFailures(),
        subscription.failingSince(),
        subscription.pausedUntil(),
        subscription.keys(),
        subscription.openDeliveries(),
        subscription.owner(),
        secret);
  }
}
