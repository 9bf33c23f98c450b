/** Tests of the topic of changes, on a real broker. */
@NullMarked
package org.tongbao.query.subscription.outbox;

import org.jspecify.annotations.NullMarked;
