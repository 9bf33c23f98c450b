/**
 * What changed and why, as rows in the order in which they became visible. Invariant: rows are
 * added only inside the projection's serial transaction, so a reader who has seen a cursor never
 * finds a new row before it.
 */
@NullMarked
package org.tongbao.query.changelog;

import org.jspecify.annotations.NullMarked;
