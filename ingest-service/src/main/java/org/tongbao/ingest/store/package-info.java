/**
 * The PostgreSQL edge: what ingest must remember between requests. Invariant: every write is one
 * statement that is safe under concurrency, so that no transaction waits for Kafka.
 */
@NullMarked
package org.tongbao.ingest.store;

import org.jspecify.annotations.NullMarked;
