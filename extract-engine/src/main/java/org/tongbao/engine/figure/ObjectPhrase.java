package org.tongbao.engine.figure;

import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.structure.Span;

/**
 * The noun phrase that a number counts.
 *
 * @param kind null where the action says whether suspects or other people are meant
 * @param head the noun itself
 * @param words the noun with what stands before it
 * @param inClause whether it stands in the number's own clause
 */
record ObjectPhrase(@Nullable ObjectKind kind, Span head, Span words, boolean inClause) {}
