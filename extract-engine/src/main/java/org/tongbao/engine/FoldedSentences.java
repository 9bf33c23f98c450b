package org.tongbao.engine;

import java.util.List;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.text.NormalText;

/**
 * The sentences of one document as ids see them: folded to Simplified, letters and digits only.
 * Confined to one thread.
 */
final class FoldedSentences {

  /** Spreads hashes so that nobody easily writes sentences of equal ones. */
  private static final int MIXING = 0x9e3779b1;

  private final NormalText text;
  private final List<Sentence> sentences;

  /** By sentence: how many equal ones stand before it. */
  private final int[] ordinals;

  /** By sentence: a hash of its letters, which tells most sentences apart. */
  private final int[] hashes;

  FoldedSentences(NormalText text, List<Sentence> sentences) {
    this.text = text;
    this.sentences = sentences;
    this.ordinals = new int[sentences.size()];
    this.hashes = new int[sentences.size()];
    number();
  }

  /** Chains sentences of equal hash: of each the last one before it. */
  private void number() {
    int slots = Integer.highestOneBit(Math.max(1, 2 * hashes.length)) * 2;
    int[] last = new int[slots];
    int[] before = new int[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(sentences.get(i));
      int slot = hashes[i] & slots - 1;
      before[i] = last[slot];
      last[slot] = i + 1;
      int equal = before[i];
      while (equal > 0 && !areEqual(equal - 1, i)) {
        equal = before[equal - 1];
      }
      ordinals[i] = equal > 0 ? ordinals[equal - 1] + 1 : 0;
    }
  }

  private int hash(Sentence sentence) {
    String folded = text.folded();
    int end = end(sentence);
    int hash = 1;
    for (int i = start(sentence); i < end; i++) {
      char c = folded.charAt(i);
      if (Utf8Letters.isLetter(c)) {
        hash = (hash ^ c) * MIXING;
        hash ^= hash >>> 15;
      }
    }
    return hash;
  }

  private boolean areEqual(int one, int other) {
    if (hashes[one] != hashes[other]) {
      return false;
    }
    String folded = text.folded();
    int i = start(sentences.get(one));
    int k = start(sentences.get(other));
    int end = end(sentences.get(one));
    int last = end(sentences.get(other));
    while (true) {
      i = nextLetter(folded, i, end);
      k = nextLetter(folded, k, last);
      if (i == end || k == last) {
        return i == end && k == last;
      }
      if (folded.charAt(i++) != folded.charAt(k++)) {
        return false;
      }
    }
  }

  private static int nextLetter(String folded, int from, int end) {
    int i = from;
    while (i < end && !Utf8Letters.isLetter(folded.charAt(i))) {
      i++;
    }
    return i;
  }

  private int start(Sentence sentence) {
    return text.cleanedStart(sentence.span().start());
  }

  private int end(Sentence sentence) {
    return text.cleanedEnd(sentence.span().end());
  }

  /** How many equal sentences stand before it. */
  int ordinal(Sentence sentence) {
    return ordinals[sentence.index()];
  }

  void addLetters(Sentence sentence, Utf8Letters target) {
    target.of(text.folded(), start(sentence), end(sentence));
  }

  /** How many letters and digits there are between two offsets of the normalised text. */
  int letters(int from, int to) {
    int end = text.cleanedStart(to);
    int count = 0;
    for (int i = text.cleanedStart(from); i < end; i++) {
      count += Utf8Letters.isLetter(text.cleaned().charAt(i)) ? 1 : 0;
    }
    return count;
  }
}
