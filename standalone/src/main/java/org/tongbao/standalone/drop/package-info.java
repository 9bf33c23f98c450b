/**
 * The folder that files are dropped into. Invariant: a file lies in the folder until it has been
 * fed as a whole, and then in {@code taken} or {@code refused} beside it; it is never deleted.
 */
@NullMarked
package org.tongbao.standalone.drop;

import org.jspecify.annotations.NullMarked;
