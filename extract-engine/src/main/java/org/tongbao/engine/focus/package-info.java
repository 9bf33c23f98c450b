/**
 * Declared targets of a campaign. Invariant: words of the text declare the target, and a sentence
 * that reports sums declares none in passing; a list inside one clause is one target.
 */
@NullMarked
package org.tongbao.engine.focus;

import org.jspecify.annotations.NullMarked;
