package org.tongbao.engine.structure;

import java.util.List;

/**
 * One line of the cleaned text.
 *
 * @param section index of the section that it stands in
 */
public record Block(int index, Span span, BlockKind kind, int section, List<Sentence> sentences) {}
