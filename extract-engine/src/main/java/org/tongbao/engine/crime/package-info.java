/**
 * Kinds of crime as the text names them. Invariant: a word that only looks like a kind (反诈中心) is
 * none, and words for all kinds together say so.
 */
@NullMarked
package org.tongbao.engine.crime;

import org.jspecify.annotations.NullMarked;
