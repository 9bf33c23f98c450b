/**
 * The Kafka edge: one idempotent producer and the creation of the topics. Invariant: whatever
 * happens to the broker, every send ends within a known time.
 */
@NullMarked
package org.tongbao.ingest.publish;

import org.jspecify.annotations.NullMarked;
