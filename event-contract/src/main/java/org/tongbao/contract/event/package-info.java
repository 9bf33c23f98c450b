/**
 * Campaign events: what one document says once about an enforcement campaign, each tied to the
 * words that say it. Invariant: a record here is plain data, complete and valid on its own; lists
 * are immutable and in the order of the contract; nothing knows where it is stored or sent.
 */
@NullMarked
package org.tongbao.contract.event;

import org.jspecify.annotations.NullMarked;
