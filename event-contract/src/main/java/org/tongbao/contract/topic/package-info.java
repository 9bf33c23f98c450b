/**
 * The topics: their names, settings, keys and partitions, and the one step that creates them.
 * Invariant: no other place names a topic, a header or a partition rule.
 */
@NullMarked
package org.tongbao.contract.topic;

import org.jspecify.annotations.NullMarked;
