/** Words of both languages for every code. Invariant: each code has both, once. */
@NullMarked
package org.tongbao.query.label;

import org.jspecify.annotations.NullMarked;
