package org.tongbao.engine.lexicon;

import org.tongbao.engine.structure.Span;

/** A term that stands in a text from {@code start} to before {@code end}. */
public record TermMatch<T>(int start, int end, T value) {

  public Span span() {
    return new Span(start, end);
  }

  public int length() {
    return end - start;
  }
}
