/**
 * Scripts: Traditional and its variants to Simplified. Invariant: folding maps each UTF-16 code
 * unit to exactly one, so that offsets stay what they were, and a text and its conversion to the
 * other script fold alike.
 */
@NullMarked
package org.tongbao.reading.script;

import org.jspecify.annotations.NullMarked;
