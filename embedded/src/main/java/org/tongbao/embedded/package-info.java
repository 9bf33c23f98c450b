/**
 * A real Kafka broker and a real PostgreSQL on loopback, without installation. Invariant: what is
 * started here ends with the JVM that started it, however that ends, and what was acknowledged is
 * still there after the next start on the same folder.
 */
@NullMarked
package org.tongbao.embedded;

import org.jspecify.annotations.NullMarked;
