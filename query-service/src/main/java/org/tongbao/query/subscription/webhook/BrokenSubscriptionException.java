package org.tongbao.query.subscription.webhook;

/** No key opens a subscription's secret, so nothing can be sent to it. */
public final class BrokenSubscriptionException extends RuntimeException {

  private static final long serialVersionUID = 1;

  BrokenSubscriptionException(String fault) {
    super(fault + " Give it another one (rotate), or configure the key again.");
  }
}
