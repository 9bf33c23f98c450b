/**
 * What every request must be before anything looks into it. Invariant: what the framework could
 * only refuse without a word is refused here with one.
 */
@NullMarked
package org.tongbao.api.request;

import org.jspecify.annotations.NullMarked;
