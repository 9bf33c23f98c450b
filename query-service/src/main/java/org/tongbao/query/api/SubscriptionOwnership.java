package org.tongbao.query.api;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.access.CurrentPrincipal;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.contract.access.Role;
import org.tongbao.query.subscription.webhook.SqlSubscriptions;
import org.tongbao.query.subscription.webhook.Subscription;

/**
 * Keeps subscriptions to whom they belong: the key that made them. Others than that one and admins
 * neither see nor change one.
 */
@Provider
@SubscriptionOwnership.Owned
public class SubscriptionOwnership implements ContainerRequestFilter {

  /** Resources of which one subscription is a part of the path. */
  @NameBinding
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Owned {}

  /** Filters are made before there is a configuration, which the subscriptions need. */
  private final Instance<SqlSubscriptions> subscriptions;

  private final CurrentPrincipal principal;

  SubscriptionOwnership(Instance<SqlSubscriptions> subscriptions, CurrentPrincipal principal) {
    this.subscriptions = subscriptions;
    this.principal = principal;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    @Nullable String id = request.getUriInfo().getPathParameters().getFirst("subscriptionId");
    if (id == null || principal.get().role() == Role.ADMIN) {
      return;
    }
    Optional<Subscription> found = find(id);
    if (found.isPresent() && !principal.get().owns(found.get().owner())) {
      request.abortWith(
          Problems.response(
              Problem.of(
                      "owner-other",
                      "The subscription belongs to another key",
                      Response.Status.FORBIDDEN.getStatusCode(),
                      "This takes the key that made the subscription, or one of the role admin.")
                  .with(Map.of("role", Role.ADMIN.wireName()))));
    }
  }

  private Optional<Subscription> find(String id) throws IOException {
    try {
      return subscriptions.get().find(id);
    } catch (SQLException e) {
      throw new IOException("the owner of a subscription cannot be looked up", e);
    }
  }
}
