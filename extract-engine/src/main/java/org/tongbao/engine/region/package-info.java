/**
 * Places by GB/T 2260. Invariant: a place is only named by a code where the text leaves one
 * reading; short names of counties need their province, their prefecture or an office beside them.
 */
@NullMarked
package org.tongbao.engine.region;

import org.jspecify.annotations.NullMarked;
