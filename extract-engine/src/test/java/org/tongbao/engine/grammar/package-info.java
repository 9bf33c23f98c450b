/** The grammar held against itself and its documentation. */
@NullMarked
package org.tongbao.engine.grammar;

import org.jspecify.annotations.NullMarked;
