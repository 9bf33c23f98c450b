package org.tongbao.engine;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.tongbao.contract.event.EventType;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Sentence;

/**
 * Makes the ids of one document's events: {@code documentId.} and a hash of type, folded sentence,
 * ordinal of that sentence among equal ones, and the place in the sentence: for a figure that of
 * its first numeral, for others the ordinal among events of their type. Neither quote nor offsets,
 * scope or values enter it, so that a better reading of a sentence keeps the id.
 *
 * <p>Confined to one thread. Statements must come in the order of the text.
 */
final class EventIds {

  private static final int NO_SENTENCE = -1;

  private final String documentId;
  private final FoldedSentences sentences;
  private final ShortHash hash;

  /** By sentence: its words, and how many equal ones stand before it. */
  private final String[] folded;

  private final int[] ordinals;

  private int current = NO_SENTENCE;
  private byte[] identity = {};
  private final Map<EventType, Integer> counts = new EnumMap<>(EventType.class);

  EventIds(String documentId, Outline outline, FoldedSentences sentences, ShortHash hash) {
    this.documentId = documentId;
    this.sentences = sentences;
    this.hash = hash;
    this.folded = new String[outline.sentences().size()];
    this.ordinals = new int[folded.length];
    Map<String, Integer> seen = HashMap.newHashMap(folded.length);
    for (Sentence sentence : outline.sentences()) {
      String words = sentences.of(sentence);
      folded[sentence.index()] = words;
      ordinals[sentence.index()] = seen.merge(words, 1, Integer::sum) - 1;
    }
  }

  String next(Found found) {
    Sentence sentence = found.sentence();
    if (sentence.index() != current) {
      enter(sentence.index());
    }
    EventType type = found.detail().type();
    int place =
        type == EventType.FIGURE
            ? sentences.lettersBefore(sentence, found.numeral())
            : counts.merge(type, 1, Integer::sum) - 1;
    hash.add(type.wireName()).add(identity).add(Integer.toString(place));
    return documentId + '.' + hash.digits();
  }

  private void enter(int sentence) {
    current = sentence;
    identity =
        ('\n' + folded[sentence] + '\n' + ordinals[sentence] + '\n')
            .getBytes(StandardCharsets.UTF_8);
    counts.clear();
  }
}
