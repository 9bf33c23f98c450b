/**
 * The text as the rules see it. Invariant: every offset of the normalised text maps to one of the
 * cleaned text, in the same order.
 */
@NullMarked
package org.tongbao.engine.text;

import org.jspecify.annotations.NullMarked;
