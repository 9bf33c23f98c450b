package org.tongbao.query.api;

import static org.tongbao.api.access.AccessRules.rule;
import static org.tongbao.contract.access.Role.ADMIN;
import static org.tongbao.contract.access.Role.READER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.tongbao.api.access.AccessRules;

/**
 * Who may do what here; the description of the API says the same. Readers have subscriptions of
 * their own; those of others are {@link SubscriptionOwnership}'s.
 */
@ApplicationScoped
class OperationRoles {

  private static final AccessRules RULES =
      new AccessRules(
          List.of(
              rule("GET", "/v1/campaigns", READER),
              rule("GET", "/v1/campaigns/{series}", READER),
              rule("GET", "/v1/facts", READER),
              rule("GET", "/v1/facts/{factId}", READER),
              rule("GET", "/v1/facts/{factId}/statements", READER),
              rule("GET", "/v1/events", READER),
              rule("GET", "/v1/events/{eventId}", READER),
              rule("GET", "/v1/documents", READER),
              rule("GET", "/v1/documents/{documentId}", READER),
              rule("GET", "/v1/documents/{documentId}/raw", READER),
              rule("GET", "/v1/search", READER),
              rule("GET", "/v1/sources", READER),
              rule("GET", "/v1/labels", READER),
              rule("GET", "/v1/changes", READER),
              rule("GET", "/v1/changes/stream", READER),
              rule("GET", "/v1/dead-letters", READER),
              rule("GET", "/v1/dead-letters/{stage}/{documentId}", READER),
              rule("GET", "/v1/subscriptions", READER),
              rule("POST", "/v1/subscriptions", READER),
              rule("GET", "/v1/subscriptions/{subscriptionId}", READER),
              rule("DELETE", "/v1/subscriptions/{subscriptionId}", READER),
              rule("POST", "/v1/subscriptions/{subscriptionId}/pause", READER),
              rule("POST", "/v1/subscriptions/{subscriptionId}/resume", READER),
              rule("POST", "/v1/subscriptions/{subscriptionId}/rotate", READER),
              rule("POST", "/v1/subscriptions/{subscriptionId}/test", READER),
              rule("POST", "/v1/subscriptions/{subscriptionId}/replay", READER),
              rule("POST", "/v1/subscriptions/{subscriptionId}/recover", READER),
              rule("GET", "/v1/subscriptions/{subscriptionId}/deliveries", READER),
              rule("GET", "/v1/subscriptions/{subscriptionId}/deliveries/{deliveryId}", READER),
              rule(
                  "POST",
                  "/v1/subscriptions/{subscriptionId}/deliveries/{deliveryId}/resend",
                  READER),
              rule("POST", "/admin/rebuild/{what}", ADMIN)));

  @Produces
  @Singleton
  AccessRules rules() {
    return RULES;
  }
}
