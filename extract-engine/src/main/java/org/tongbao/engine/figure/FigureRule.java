package org.tongbao.engine.figure;

import org.tongbao.engine.rule.GrammarRule;

/** A rule about numbers: which are figures, what their verb is, of what they are a share. */
public interface FigureRule extends GrammarRule {}
