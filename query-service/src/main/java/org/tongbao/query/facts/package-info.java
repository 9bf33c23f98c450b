/**
 * Reconciliation: what all documents together say about one quantity. Plain functions over plain
 * data. Invariant: a fact depends on the set of its statements alone, never on the order in which
 * they arrived.
 */
@NullMarked
package org.tongbao.query.facts;

import org.jspecify.annotations.NullMarked;
