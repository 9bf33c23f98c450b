/**
 * The Kafka Streams topology: raw records in, records of campaign-events and dead-letters out.
 * Invariant: a record that goes in never stops the stream, and the state is written behind the
 * records it speaks of.
 */
@NullMarked
package org.tongbao.extract.topology;

import org.jspecify.annotations.NullMarked;
