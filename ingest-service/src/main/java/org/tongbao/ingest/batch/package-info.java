/**
 * Many documents in one request, a line each. Invariant: every line gets exactly one answer, in the
 * order of the lines, and no line changes the answer of another.
 */
@NullMarked
package org.tongbao.ingest.batch;

import org.jspecify.annotations.NullMarked;
