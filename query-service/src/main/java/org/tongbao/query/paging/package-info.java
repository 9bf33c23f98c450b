/**
 * Lists in pages that neither repeat nor miss what stands still. Invariant: the next page begins
 * behind a key, never behind a count.
 */
@NullMarked
package org.tongbao.query.paging;

import org.jspecify.annotations.NullMarked;
