package org.tongbao.engine.caseevent;

import org.tongbao.contract.event.CaseDescription;
import org.tongbao.engine.rule.Rule;

/** A rule for sentences that tell what happened; the next ones of the same body go on with it. */
interface StoryRule extends Rule<CaseDescription> {}
