package org.tongbao.engine.rule;

import org.tongbao.engine.structure.Span;

/**
 * What a rule found.
 *
 * @param quote the words that say it, in the normalised text, within the sentence
 */
public record RuleMatch<T>(Span quote, T found) {}
