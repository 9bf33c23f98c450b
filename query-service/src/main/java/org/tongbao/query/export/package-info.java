/**
 * Lists as files: rows one after the other, without holding them. Invariants: what is cut says so
 * in words in its last line, and no cell of a sheet is a formula.
 */
@NullMarked
package org.tongbao.query.export;

import org.jspecify.annotations.NullMarked;
