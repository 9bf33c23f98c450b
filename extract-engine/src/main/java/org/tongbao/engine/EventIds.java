package org.tongbao.engine;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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

  private final String documentId;
  private final FoldedSentences sentences;
  private final ShortHash hash;
  private final int[] sentenceOrdinals;
  private final Map<Integer, Map<EventType, Integer>> countBySentence = new HashMap<>();

  EventIds(String documentId, Outline outline, FoldedSentences sentences, ShortHash hash) {
    this.documentId = documentId;
    this.sentences = sentences;
    this.hash = hash;
    this.sentenceOrdinals = ordinals(outline.sentences());
  }

  String next(Found found) {
    EventType type = found.detail().type();
    Sentence sentence = found.sentence();
    int place =
        type == EventType.FIGURE
            ? sentences.lettersBefore(sentence, found.numeral())
            : countBySentence
                    .computeIfAbsent(sentence.index(), _ -> new EnumMap<>(EventType.class))
                    .merge(type, 1, Integer::sum)
                - 1;
    String identity =
        type.wireName()
            + '\n'
            + sentences.of(sentence)
            + '\n'
            + sentenceOrdinals[sentence.index()]
            + '\n'
            + place;
    return documentId + '.' + hash.of(identity);
  }

  private int[] ordinals(List<Sentence> all) {
    int[] ordinals = new int[all.size()];
    Map<String, Integer> seen = HashMap.newHashMap(all.size());
    for (Sentence sentence : all) {
      ordinals[sentence.index()] = seen.merge(sentences.of(sentence), 1, Integer::sum) - 1;
    }
    return ordinals;
  }
}
