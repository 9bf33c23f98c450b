/**
 * The changes as server-sent events. Invariant: the log is read once for all readers; each has a
 * place of its own in what was read lately, and nothing is kept for it but what its connection has
 * not taken yet, which is bounded.
 */
@NullMarked
package org.tongbao.query.subscription.stream;

import org.jspecify.annotations.NullMarked;
