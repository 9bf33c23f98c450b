package org.tongbao.engine.rule;

import java.util.List;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/** Which rules have a trigger in which sentences of a document. */
final class Triggered {

  /** By sentence, one bit for each rule. */
  private final long[] rules;

  private Triggered(int sentences) {
    this.rules = new long[sentences];
  }

  /** Where the sentences of a document begin and end, read once for all groups of rules. */
  @SuppressWarnings("ArrayRecordComponent") // read by all, compared by nobody
  record Bounds(int[] starts, int[] ends) {

    static Bounds of(List<Sentence> sentences) {
      int[] starts = new int[sentences.size()];
      int[] ends = new int[sentences.size()];
      for (int i = 0; i < starts.length; i++) {
        Span span = sentences.get(i).span();
        starts[i] = span.start();
        ends[i] = span.end();
      }
      return new Bounds(starts, ends);
    }
  }

  static Triggered of(List<? extends Rule<?>> rules, IndexedText text, Bounds sentences) {
    Triggered triggered = new Triggered(sentences.starts().length);
    for (int i = 0; i < rules.size(); i++) {
      triggered.add(1L << i, rules.get(i).triggers(), text, sentences);
    }
    return triggered;
  }

  /** One bit for each rule that the sentence holds a trigger of. */
  long by(Sentence sentence) {
    return rules[sentence.index()];
  }

  /** From trigger to trigger, of each sentence only the first one. */
  private void add(long rule, Phrases triggers, IndexedText text, Bounds sentences) {
    int place = triggers.firstIn(text, 0, text.length());
    for (int i = 0; place >= 0 && i < rules.length; i++) {
      if (place < sentences.starts()[i]) {
        place = triggers.firstIn(text, sentences.starts()[i], text.length());
      }
      if (place >= 0 && place < sentences.ends()[i]) {
        rules[i] |= rule;
        place = triggers.firstIn(text, sentences.ends()[i], text.length());
      }
    }
  }
}
