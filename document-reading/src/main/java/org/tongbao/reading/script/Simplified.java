package org.tongbao.reading.script;

/** Folding to Simplified, code unit by code unit. */
public final class Simplified {

  private Simplified() {}

  /** The text with each Traditional character replaced by its Simplified one; length unchanged. */
  public static String fold(String text) {
    throw new UnsupportedOperationException("not built yet");
  }

  public static char fold(char character) {
    throw new UnsupportedOperationException("not built yet");
  }
}
