/**
 * Figures: which action and object own a number. Invariant: the value of each figure is
 * re-derivable from its quote and the places that support it.
 */
@NullMarked
package org.tongbao.engine.figure;

import org.jspecify.annotations.NullMarked;
