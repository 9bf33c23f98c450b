package org.tongbao.engine.structure;

import java.util.List;
import org.tongbao.engine.text.NormalText;

/** A text with its parts: all that scope and frames look at. */
public record Outline(
    NormalText text, List<Section> sections, List<Block> blocks, List<Sentence> sentences) {}
