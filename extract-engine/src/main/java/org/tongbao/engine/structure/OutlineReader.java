package org.tongbao.engine.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.Source;
import org.tongbao.engine.StepBudget;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.text.NormalText;
import org.tongbao.engine.text.Normaliser;

/**
 * Reads how a text is built. Each line is one block; what kind it is depends on its own words, on
 * the title that the source gives and on the lines around it.
 */
public final class OutlineReader {

  private final NormalText text;
  private final IndexedText words;
  private final List<Section> sections = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();

  private OutlineReader(NormalText text, StepBudget budget) {
    this.text = text;
    this.words = IndexedText.of(text.text(), budget);
  }

  public static Outline read(NormalText text, Source source) {
    return read(text, source, StepBudget.forText(text.text().length()));
  }

  /**
   * @param budget charged for this reading and for all that is asked of the outline's words
   */
  public static Outline read(NormalText text, Source source, StepBudget budget) {
    return new OutlineReader(text, budget).run(source.title());
  }

  private Outline run(@Nullable String sourceTitle) {
    List<Span> lines = lines();
    String title = sourceTitle == null ? "" : Normaliser.normalise(sourceTitle).text();
    List<BlockKind> kinds = new LineKinds(words, lines, title).classify();
    HeadingLevels levels = new HeadingLevels();
    sections.add(new Section(0, -1, "", -1, 0));
    int section = 0;
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      BlockKind kind = kinds.get(i);
      if (kind == BlockKind.HEADING) {
        section = open(levels, line, i);
      } else if (kind == BlockKind.PARAGRAPH || kind == BlockKind.TABLE_ROW) {
        levels.bodyFollows();
      }
      blocks.add(new Block(i, line, kind, section, sentencesOf(i, line, kind)));
    }
    return new Outline(
        text, words, List.copyOf(sections), List.copyOf(blocks), List.copyOf(sentences));
  }

  private int open(HeadingLevels levels, Span line, int block) {
    Line heading = Line.of(words, line);
    int level = levels.levelOf(heading);
    int parent = sections.size() - 1;
    while (sections.get(parent).level() >= level) {
      parent = sections.get(parent).parent();
    }
    int index = sections.size();
    sections.add(new Section(index, parent, heading.words(), block, level));
    return index;
  }

  private List<Sentence> sentencesOf(int block, Span line, BlockKind kind) {
    if (kind == BlockKind.FURNITURE || kind == BlockKind.REFERENCE) {
      return List.of();
    }
    List<Sentence> found = SentenceSplitter.split(words, line, kind, block, sentences.size());
    sentences.addAll(found);
    return found;
  }

  /** The lines that hold more than white space, without the white space around them. */
  private List<Span> lines() {
    List<Span> lines = new ArrayList<>();
    String normal = text.text();
    int start = 0;
    while (start < normal.length()) {
      int end = normal.indexOf('\n', start);
      end = end < 0 ? normal.length() : end;
      int from = start;
      int to = end;
      while (from < to && Character.isWhitespace(normal.charAt(from))) {
        from++;
      }
      while (to > from && Character.isWhitespace(normal.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        lines.add(new Span(from, to));
      }
      start = end + 1;
    }
    return lines;
  }
}
