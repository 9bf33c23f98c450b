/**
 * Numbers as texts write them, with hedges and units. Invariant: reading a number costs no more
 * than its length.
 */
@NullMarked
package org.tongbao.engine.number;

import org.jspecify.annotations.NullMarked;
