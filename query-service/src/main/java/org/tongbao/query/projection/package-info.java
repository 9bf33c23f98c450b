/**
 * From the log of events to tables: which closing records apply, and which intervals they open and
 * end. Invariant: what is visible of a document is exactly what its latest applied closing record
 * names. The packages below translate at the edges: log reads Kafka, store writes PostgreSQL.
 */
@NullMarked
package org.tongbao.query.projection;

import org.jspecify.annotations.NullMarked;
