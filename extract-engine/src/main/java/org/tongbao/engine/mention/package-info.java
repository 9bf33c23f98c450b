/**
 * Mentions: stretches of the normalised text that name something. Invariant: the mentions of one
 * kind are in the order of the text and do not overlap.
 */
@NullMarked
package org.tongbao.engine.mention;

import org.jspecify.annotations.NullMarked;
