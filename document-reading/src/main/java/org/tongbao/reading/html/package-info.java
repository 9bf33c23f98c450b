/**
 * Pages: metadata, and the blocks of the main text without menus, share bars and hot lists.
 * Invariant: the tree is walked without recursion and a bounded number of times, so that no nesting
 * breaks it and work grows linearly.
 */
@NullMarked
package org.tongbao.reading.html;

import org.jspecify.annotations.NullMarked;
