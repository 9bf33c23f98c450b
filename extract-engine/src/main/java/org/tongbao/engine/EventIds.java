package org.tongbao.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

  private static final byte[][] TYPES = new byte[EventType.values().length][];

  static {
    for (EventType type : EventType.values()) {
      TYPES[type.ordinal()] = type.wireName().getBytes(StandardCharsets.UTF_8);
    }
  }

  private static final byte[] LINE_BREAK = {'\n'};

  private final FoldedSentences sentences;
  private final ShortHash hash;
  private final Utf8Letters letters = new Utf8Letters();

  /** The document's id and a dot, with room for the hash. */
  private final byte[] id;

  private int current = NO_SENTENCE;

  /** How many letters and digits the sentence has up to an offset of the normalised text. */
  private int counted;

  private int countedTo;

  /** What the sentence's ordinal adds to the hash. */
  private byte[] ordinal = {};

  /** By type: how many events of it the sentence has so far. */
  private final int[] counts = new int[TYPES.length];

  EventIds(String documentId, Outline outline, ShortHash hash) {
    this.hash = hash;
    this.sentences = new FoldedSentences(outline.text(), outline.sentences());
    byte[] prefix = (documentId + '.').getBytes(StandardCharsets.ISO_8859_1);
    this.id = Arrays.copyOf(prefix, prefix.length + ShortHash.DIGITS);
  }

  String next(Found found) {
    Sentence sentence = found.sentence();
    if (sentence.index() != current) {
      enter(sentence);
    }
    EventType type = found.detail().type();
    int place =
        type == EventType.FIGURE
            ? lettersBefore(sentence, found.numeral())
            : counts[type.ordinal()]++;
    hash.add(TYPES[type.ordinal()]).add(LINE_BREAK).add(letters).add(ordinal).add(digits(place));
    hash.digits(id, id.length - ShortHash.DIGITS);
    return new String(id, StandardCharsets.ISO_8859_1);
  }

  /** Numerals come mostly in the order of the text, so that the letters are counted once. */
  private int lettersBefore(Sentence sentence, int numeral) {
    boolean further = numeral >= countedTo;
    int from = further ? countedTo : sentence.span().start();
    counted = (further ? counted : 0) + sentences.letters(from, numeral);
    countedTo = numeral;
    return counted;
  }

  private static byte[] digits(int number) {
    return Integer.toString(number).getBytes(StandardCharsets.ISO_8859_1);
  }

  private void enter(Sentence sentence) {
    current = sentence.index();
    counted = 0;
    countedTo = sentence.span().start();
    sentences.addLetters(sentence, letters);
    ordinal = ("\n" + sentences.ordinal(sentence) + '\n').getBytes(StandardCharsets.ISO_8859_1);
    Arrays.fill(counts, 0);
  }
}
