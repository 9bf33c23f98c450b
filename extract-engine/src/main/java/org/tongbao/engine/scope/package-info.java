/**
 * Scope: to which campaign, edition, operation, crimes, region, agency and period a statement
 * belongs. Invariant: what is nearer wins (clause, sentence, paragraph, section, document), and
 * where a heading disagrees with the sentence the event is flagged.
 */
@NullMarked
package org.tongbao.engine.scope;

import org.jspecify.annotations.NullMarked;
