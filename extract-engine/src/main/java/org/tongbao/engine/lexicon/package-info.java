/**
 * Term lists and the matcher that finds them. The speed of the engine rests on one structure here:
 * a document's text is passed over once, with the terms of all lists merged into one automaton, and
 * the places found are kept list by list ({@link IndexedText}); readers and rules then ask for the
 * words they look for instead of walking over the text themselves. Invariant: finding costs at most
 * the length of the longest term per code unit of the text, whatever the text and the lists hold.
 */
@NullMarked
package org.tongbao.engine.lexicon;

import org.jspecify.annotations.NullMarked;
