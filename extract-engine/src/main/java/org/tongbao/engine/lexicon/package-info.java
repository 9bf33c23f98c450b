/**
 * Term lists and the matcher that finds them. Invariant: finding costs at most the length of the
 * longest term per code unit of the text, whatever the text and the lists hold.
 */
@NullMarked
package org.tongbao.engine.lexicon;

import org.jspecify.annotations.NullMarked;
