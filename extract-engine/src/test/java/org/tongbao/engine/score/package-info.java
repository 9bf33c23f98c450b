/**
 * Scores the engine on the seeds and on the further articles beside the tests: every article is
 * read, its events are held against the expected ones, and no score may fall below its recorded
 * floor. Invariant: a figure counts only where its quote stands at its offsets in the cleaned text
 * and in the article as fetched.
 */
@NullMarked
package org.tongbao.engine.score;

import org.jspecify.annotations.NullMarked;
