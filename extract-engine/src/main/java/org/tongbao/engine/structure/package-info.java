/**
 * How a text is built: blocks, sections under headings, sentences, clauses. Invariant: all spans
 * are offsets into the normalised text, ordered and without overlap within their kind.
 */
@NullMarked
package org.tongbao.engine.structure;

import org.jspecify.annotations.NullMarked;
