/**
 * The extraction engine: cleaned text in, campaign events out. Invariants: every quote is the
 * substring at its offsets; the same text gives the same events with the same ids; work and output
 * grow linearly with the text.
 */
@NullMarked
package org.tongbao.engine;

import org.jspecify.annotations.NullMarked;
