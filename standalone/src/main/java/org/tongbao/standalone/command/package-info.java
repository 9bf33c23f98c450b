/**
 * One class a command. Invariant: results go to standard output, everything else to standard error.
 */
@NullMarked
package org.tongbao.standalone.command;

import org.jspecify.annotations.NullMarked;
