/**
 * How much one caller may ask. Invariant: what is kept of callers is bounded, and a caller that is
 * refused is told when to come again.
 */
@NullMarked
package org.tongbao.api.rate;

import org.jspecify.annotations.NullMarked;
