/**
 * The HTTP edge: requests in, answers and problems (RFC 9457) out. Invariant: every error leaves as
 * application/problem+json with a type that programs can rely on.
 */
@NullMarked
package org.tongbao.ingest.api;

import org.jspecify.annotations.NullMarked;
