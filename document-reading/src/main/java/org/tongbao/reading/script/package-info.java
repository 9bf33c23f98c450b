/**
 * Scripts: Traditional to Simplified, full width to half width. Invariant: folding maps each UTF-16
 * code unit to exactly one, so that offsets stay what they were.
 */
@NullMarked
package org.tongbao.reading.script;

import org.jspecify.annotations.NullMarked;
