/**
 * Full-text search for Chinese in both scripts. Invariant: texts and queries are folded by the same
 * code, character by character, so that every part of a text finds it.
 */
@NullMarked
package org.tongbao.query.search;

import org.jspecify.annotations.NullMarked;
