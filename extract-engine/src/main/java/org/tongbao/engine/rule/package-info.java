/**
 * What the rules for statements share. Invariant: each rule carries sentences in which it finds
 * something and sentences in which it finds nothing, and these are its tests.
 */
@NullMarked
package org.tongbao.engine.rule;

import org.jspecify.annotations.NullMarked;
