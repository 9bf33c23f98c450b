/**
 * Laws, regulations and standing mechanisms that a text ties to a campaign. Invariant: a law cited
 * for a penalty is none, and each title stands once for a document.
 */
@NullMarked
package org.tongbao.engine.regulation;

import org.jspecify.annotations.NullMarked;
