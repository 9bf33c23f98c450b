package org.tongbao.engine.scope;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/**
 * Numbers that a headline repeats from the body: what the body says of them holds for the headline.
 * Confined to the thread that works on the document.
 */
final class RepeatedNumbers {

  private static final int SHORTEST = 3;

  /** A number with its unit in the body. */
  record Place(Sentence sentence, Span span) {}

  private final DocumentMentions mentions;
  private @Nullable Map<String, Place> inBody;

  RepeatedNumbers(DocumentMentions mentions) {
    this.mentions = mentions;
  }

  /** Where the body has the last number of a headline's statement; null for the body itself. */
  @Nullable Place inBody(Sentence sentence, Span statement) {
    if (!isHeadline(sentence)) {
      return null;
    }
    int end = statement.end();
    while (end > statement.start() && !isDigit(end - 1)) {
      end--;
    }
    int start = end;
    while (start > statement.start() && isPart(start - 1)) {
      start--;
    }
    Place place = end == start ? null : places().get(key(start, end));
    return place == null || place.sentence().block() == sentence.block() ? null : place;
  }

  /** A title, a heading, a line that repeats one: it does not end as a sentence does. */
  private boolean isHeadline(Sentence sentence) {
    Block block = mentions.outline().blocks().get(sentence.block());
    boolean line =
        block.kind() == BlockKind.PARAGRAPH
            && block.sentences().size() == 1
            && "。;!?".indexOf(mentions.text().charAt(block.span().end() - 1)) < 0;
    return block.kind() == BlockKind.TITLE || block.kind() == BlockKind.HEADING || line;
  }

  private Map<String, Place> places() {
    if (inBody == null) {
      inBody = new HashMap<>();
      for (Sentence sentence : mentions.outline().sentences()) {
        BlockKind kind = mentions.outline().blocks().get(sentence.block()).kind();
        if (kind == BlockKind.PARAGRAPH && !isHeadline(sentence)) {
          addAll(sentence, inBody);
        }
      }
    }
    return inBody;
  }

  private void addAll(Sentence sentence, Map<String, Place> found) {
    int index = sentence.span().start();
    while (index < sentence.span().end()) {
      int end = index;
      while (end < sentence.span().end() && isPart(end)) {
        end++;
      }
      if (end > index && end < sentence.span().end()) {
        found.putIfAbsent(key(index, end), new Place(sentence, new Span(index, end + 1)));
      }
      index = Math.max(end, index + 1);
    }
  }

  /** The number with the sign behind it, which tells its unit or its size. */
  private String key(int start, int end) {
    String words = mentions.words(start, Math.min(end + 1, mentions.text().length()));
    return words.length() < SHORTEST ? "" : words;
  }

  private boolean isPart(int index) {
    return isDigit(index) || ".,".indexOf(mentions.text().charAt(index)) >= 0;
  }

  private boolean isDigit(int index) {
    char character = mentions.text().charAt(index);
    return character >= '0' && character <= '9';
  }
}
