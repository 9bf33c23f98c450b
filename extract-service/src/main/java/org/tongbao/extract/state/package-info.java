/**
 * What is remembered of a document between two of its raw records. Invariant: it is exactly what
 * the records published so far say, so that the next difference can be told from it alone.
 */
@NullMarked
package org.tongbao.extract.state;

import org.jspecify.annotations.NullMarked;
