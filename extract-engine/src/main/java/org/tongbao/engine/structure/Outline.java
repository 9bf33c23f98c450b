package org.tongbao.engine.structure;

import java.util.List;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.text.NormalText;

/**
 * A text with its parts: all that scope and frames look at.
 *
 * @param words the normalised text with the places of all words that the engine looks for
 */
public record Outline(
    NormalText text,
    IndexedText words,
    List<Section> sections,
    List<Block> blocks,
    List<Sentence> sentences) {}
