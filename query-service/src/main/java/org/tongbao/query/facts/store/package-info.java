/**
 * Facts kept up with what stands, inside the projection's transaction. Invariant: after each
 * transaction the stored facts are those that reconciling everything anew would give.
 */
@NullMarked
package org.tongbao.query.facts.store;

import org.jspecify.annotations.NullMarked;
