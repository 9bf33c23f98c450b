/**
 * The changes as messages to endpoints, by the Standard Webhooks specification. Invariant: a
 * subscription's cursor and the deliveries that it stands for are written together, so none is left
 * out; of one document or fact an endpoint gets no message while an earlier one is open; and no
 * transaction is open while a message is under way.
 */
@NullMarked
package org.tongbao.query.subscription.webhook;

import org.jspecify.annotations.NullMarked;
