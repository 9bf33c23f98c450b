/**
 * Names of cases. Invariant: a name is more than a word for cases, and stands within one sentence.
 */
@NullMarked
package org.tongbao.engine.casename;

import org.jspecify.annotations.NullMarked;
