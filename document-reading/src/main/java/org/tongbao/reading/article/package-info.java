/**
 * The parts of an article: title, metadata, blocks; and the lines around it that are none.
 * Invariant: a line is kept or dropped as a whole, its characters stay what they were.
 */
@NullMarked
package org.tongbao.reading.article;

import org.jspecify.annotations.NullMarked;
