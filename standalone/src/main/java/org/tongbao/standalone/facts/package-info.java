/**
 * Facts as people read them in a terminal and as spreadsheets take them. Invariant: nothing is
 * rounded or left out that the query service says of the columns shown.
 */
@NullMarked
package org.tongbao.standalone.facts;

import org.jspecify.annotations.NullMarked;
