/**
 * Cases that a text singles out, told or only named in an enumeration. Invariant: a case stands
 * once for a paragraph that goes on telling it; sums of cases are none.
 */
@NullMarked
package org.tongbao.engine.caseevent;

import org.jspecify.annotations.NullMarked;
