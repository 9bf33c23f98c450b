/**
 * Whether a document reports enforcement at all. Invariant: the answer rests on what the document
 * names (deeds, bodies, campaigns), never on its numbers.
 */
@NullMarked
package org.tongbao.engine.reporting;

import org.jspecify.annotations.NullMarked;
