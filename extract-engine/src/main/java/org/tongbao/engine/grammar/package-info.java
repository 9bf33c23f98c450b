/**
 * The whole grammar, for its documentation and its tests. Invariant: every rule of the engine is in
 * it once.
 */
@NullMarked
package org.tongbao.engine.grammar;

import org.jspecify.annotations.NullMarked;
