package org.tongbao.engine.campaign;

/** Quotation marks of both scripts, and what careless pages write for them. */
final class Quotes {

  static final String OPENING = "“「『‘\"_";
  private static final String CLOSING = "”」』’\"_";
  private static final String ANY = "“”「」『』‘’\"_";

  /** How far back an opening mark is looked for. */
  private static final int FURTHEST = 24;

  private Quotes() {}

  static boolean opens(char character) {
    return OPENING.indexOf(character) >= 0;
  }

  static boolean opensIn(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (opens(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean is(char character) {
    return ANY.indexOf(character) >= 0;
  }

  /** The place of the mark that closes the one at {@code open}, or -1. */
  static int closing(CharSequence text, int open, int limit) {
    char wanted = CLOSING.charAt(OPENING.indexOf(text.charAt(open)));
    for (int i = open + 1; i < limit && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  static boolean closes(char character) {
    return CLOSING.indexOf(character) >= 0;
  }

  /** The place of the mark that opens what the one at {@code close} ends, or -1. */
  static int opening(CharSequence text, int close) {
    char wanted = OPENING.charAt(CLOSING.indexOf(text.charAt(close)));
    int furthest = Math.max(0, close - FURTHEST);
    for (int i = close - 1; i >= furthest && text.charAt(i) != '\n'; i--) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  static String strip(String name) {
    StringBuilder kept = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (!is(name.charAt(i))) {
        kept.append(name.charAt(i));
      }
    }
    return kept.length() == name.length() ? name : kept.toString();
  }
}
