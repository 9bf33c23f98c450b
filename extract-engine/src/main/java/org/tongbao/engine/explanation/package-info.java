/**
 * Why each event is what it is: the rules that made it, the words they rest on, the origin of each
 * slot. Invariant: nothing here decides anything; extraction gives the same events without it.
 */
@NullMarked
package org.tongbao.engine.explanation;

import org.jspecify.annotations.NullMarked;
