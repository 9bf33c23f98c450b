/**
 * The life of the Kafka Streams client: settings, start, failures, health, reprocessing. Invariant:
 * nothing here knows what a document is.
 */
@NullMarked
package org.tongbao.extract.stream;

import org.jspecify.annotations.NullMarked;
