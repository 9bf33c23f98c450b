/**
 * Where collections come from. Invariant: at any time a collection has at most one origin, and
 * nobody but a sender who says that it moved can change it.
 */
@NullMarked
package org.tongbao.ingest.collection;

import org.jspecify.annotations.NullMarked;
