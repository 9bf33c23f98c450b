/**
 * The change log as a topic. Invariant: the topic holds each row once, in the order of the log: one
 * publisher at a time writes, goes on behind the last committed record, and a predecessor that
 * wakes up late is fenced by the broker.
 */
@NullMarked
package org.tongbao.query.subscription.outbox;

import org.jspecify.annotations.NullMarked;
