package org.tongbao.query.facts.store;

import java.util.List;
import org.tongbao.query.facts.Fact;
import org.tongbao.query.facts.KnownFact;

/**
 * A fact and those beside it.
 *
 * @param related facts that differ from it in the action alone, in the order of lists
 */
public record FactAndRelated(Fact fact, List<KnownFact> related) {}
