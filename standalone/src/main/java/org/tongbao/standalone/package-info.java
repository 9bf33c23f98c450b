/**
 * The command line, and all of Tongbao on one machine. Invariant: whatever goes wrong is told in
 * one sentence that says what to do, and the exit code is 0 only if everything asked for was done.
 */
@NullMarked
package org.tongbao.standalone;

import org.jspecify.annotations.NullMarked;
