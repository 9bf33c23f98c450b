package org.tongbao.engine.structure;

/** A stretch of the normalised text, the end not included. */
public record Span(int start, int end) {

  public boolean contains(int index) {
    return start <= index && index < end;
  }
}
