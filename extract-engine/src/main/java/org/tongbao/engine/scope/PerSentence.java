package org.tongbao.engine.scope;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Sentence;

/**
 * What many statements ask of a sentence, read when first asked for. Confined to the thread that
 * works on the document.
 *
 * @param <T> what is read
 */
final class PerSentence<T> {

  private final @Nullable Object[] known;
  private final Function<Sentence, T> reader;

  PerSentence(Outline outline, Function<Sentence, T> reader) {
    this.known = new Object[outline.sentences().size()];
    this.reader = reader;
  }

  @SuppressWarnings("unchecked") // arrays cannot be generic
  T of(Sentence sentence) {
    Object before = known[sentence.index()];
    if (before != null) {
      return (T) before;
    }
    T read = reader.apply(sentence);
    known[sentence.index()] = read;
    return read;
  }
}
