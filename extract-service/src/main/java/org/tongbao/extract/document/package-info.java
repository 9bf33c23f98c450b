/**
 * What one raw record does to its document: passed over, closed with a difference, or failed.
 * Invariant: the outcome depends on the known state, the record and the engine alone, never on the
 * clock.
 */
@NullMarked
package org.tongbao.extract.document;

import org.jspecify.annotations.NullMarked;
