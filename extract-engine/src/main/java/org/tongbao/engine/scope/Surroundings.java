package org.tongbao.engine.scope;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Section;
import org.tongbao.engine.structure.Sentence;

/** What stands around a sentence, from the nearest outwards. */
final class Surroundings {

  /** How many sentences of its own paragraph a statement looks back over. */
  private static final int FURTHEST_SENTENCES = 24;

  /** How many sentences back the story of a case may have begun. */
  private static final int LONGEST_STORY = 8;

  /** How many paragraphs one that goes on with those above may belong to. */
  private static final int FURTHEST_BLOCKS = 4;

  private static final Phrases GOING_ON =
      Phrases.of(
          "目前", "经查", "经审", "随后", "此后", "该案", "此案", "案件正在", "专案组", "办案民警", "据交代", "据查", "案发后", "历经",
          "经登临", "经清点", "据清点", "经现场");

  /** Sections in sections: a text nested deeper is read as if it were this deep. */
  private static final int DEEPEST_SECTION = 8;

  private final Outline outline;
  private final PerSentence<List<Sentence>> before;
  private final PerSentence<List<Block>> headings;

  Surroundings(Outline outline) {
    this.outline = outline;
    this.before = new PerSentence<>(outline, this::readBefore);
    this.headings = new PerSentence<>(outline, this::readHeadings);
  }

  Block block(Sentence sentence) {
    return outline.blocks().get(sentence.block());
  }

  boolean isTitle(Sentence sentence) {
    return block(sentence).kind() == BlockKind.TITLE;
  }

  /**
   * The sentences before it in its block, the nearest first; a block that opens with 目前 or 经查 goes
   * on with the paragraph above it.
   */
  List<Sentence> before(Sentence sentence) {
    return before.of(sentence);
  }

  /** The sentences of the paragraphs above it in its section, in which a case may have begun. */
  List<Sentence> storyBefore(Sentence sentence) {
    List<Sentence> story = new ArrayList<>();
    int section = block(sentence).section();
    for (int i = sentence.index() - 1; i >= 0 && story.size() < LONGEST_STORY; i--) {
      Sentence earlier = outline.sentences().get(i);
      if (block(earlier).section() != section || block(earlier).kind() != BlockKind.PARAGRAPH) {
        break;
      }
      story.add(earlier);
    }
    return story;
  }

  private List<Sentence> readBefore(Sentence sentence) {
    List<Sentence> before = new ArrayList<>();
    int index = sentence.index() - 1;
    int first = firstBlock(sentence.block());
    while (index >= 0
        && before.size() < FURTHEST_SENTENCES
        && outline.sentences().get(index).block() >= first) {
      before.add(outline.sentences().get(index--));
    }
    return before;
  }

  private int firstBlock(int block) {
    int first = block;
    while (first > 0 && block - first < FURTHEST_BLOCKS && goesOn(first)) {
      first--;
    }
    return first;
  }

  private boolean goesOn(int index) {
    Block block = outline.blocks().get(index);
    return block.kind() == BlockKind.PARAGRAPH
        && outline.blocks().get(index - 1).kind() == BlockKind.PARAGRAPH
        && GOING_ON.beginsAt(outline.words(), block.span().start());
  }

  @Nullable Sentence previous(Sentence sentence) {
    return sentence.index() == 0 ? null : outline.sentences().get(sentence.index() - 1);
  }

  /** The headings above it, the nearest first. */
  List<Block> headings(Sentence sentence) {
    return headings.of(sentence);
  }

  private List<Block> readHeadings(Sentence sentence) {
    List<Block> headings = new ArrayList<>();
    int section = block(sentence).section();
    while (section > 0 && headings.size() < DEEPEST_SECTION) {
      Section current = outline.sections().get(section);
      if (current.headingBlock() >= 0 && current.headingBlock() != sentence.block()) {
        headings.add(outline.blocks().get(current.headingBlock()));
      }
      section = current.parent();
    }
    return headings;
  }
}
