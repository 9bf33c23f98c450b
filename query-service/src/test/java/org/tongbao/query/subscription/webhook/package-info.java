/**
 * Tests of webhooks against real endpoints on loopback and the real database; days pass at once.
 */
@NullMarked
package org.tongbao.query.subscription.webhook;

import org.jspecify.annotations.NullMarked;
