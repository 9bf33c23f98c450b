package org.tongbao.engine.rule;

import java.util.List;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/** Which rules have a trigger in which sentences of a document. */
final class Triggered {

  /** By sentence, one bit for each rule. */
  private final long[] rules;

  private Triggered(int sentences) {
    this.rules = new long[sentences];
  }

  static Triggered of(List<? extends Rule<?>> rules, Outline outline) {
    Triggered triggered = new Triggered(outline.sentences().size());
    for (int i = 0; i < rules.size(); i++) {
      triggered.add(1L << i, rules.get(i).triggers(), outline);
    }
    return triggered;
  }

  /** One bit for each rule that the sentence holds a trigger of. */
  long by(Sentence sentence) {
    return rules[sentence.index()];
  }

  /** From trigger to trigger, of each sentence only the first one. */
  private void add(long rule, Phrases triggers, Outline outline) {
    IndexedText text = outline.words();
    int place = triggers.firstIn(text, 0, text.length());
    for (int i = 0; place >= 0 && i < rules.length; i++) {
      Span span = outline.sentences().get(i).span();
      if (place < span.start()) {
        place = triggers.firstIn(text, span.start(), text.length());
      }
      if (place >= 0 && place < span.end()) {
        rules[i] |= rule;
        place = triggers.firstIn(text, span.end(), text.length());
      }
    }
  }
}
