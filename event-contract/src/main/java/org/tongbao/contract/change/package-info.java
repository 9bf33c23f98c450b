/**
 * What subscribers are told: one message for each row of the change log, the same on all channels.
 * Invariant: a message is a CloudEvent of at most {@link ChangeMessage#MAX_BYTES} bytes as JSON,
 * and its id is the position to go on from.
 */
@NullMarked
package org.tongbao.contract.change;

import org.jspecify.annotations.NullMarked;
