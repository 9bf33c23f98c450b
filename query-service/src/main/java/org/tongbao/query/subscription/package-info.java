/**
 * The change log as subscribers see it. Invariant: all channels send the same bytes for a row,
 * whenever they send it, and a position says all that is needed to go on.
 */
@NullMarked
package org.tongbao.query.subscription;

import org.jspecify.annotations.NullMarked;
