/**
 * The edge to Kafka: campaign-events and dead-letters, read committed, from places that the caller
 * keeps. Invariant: a log that was cut or replaced is an exception, never a silent jump.
 */
@NullMarked
package org.tongbao.query.projection.log;

import org.jspecify.annotations.NullMarked;
