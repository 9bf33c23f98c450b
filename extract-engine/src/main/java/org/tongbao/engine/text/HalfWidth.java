package org.tongbao.engine.text;

/** Full width to half width, and one form for each kind of quotation mark, dash and space. */
final class HalfWidth {

  private static final int DISTANCE = '！' - '!';

  private HalfWidth() {}

  static char of(char c) {
    if (c >= '！' && c <= '～') {
      return (char) (c - DISTANCE);
    }
    return switch (c) {
      case '\u3000', '\u00a0', '\u2002', '\u2003', '\u2009', '\t' -> ' ';
      case '「', '﹁' -> '“';
      case '」', '﹂' -> '”';
      case '『', '﹃' -> '‘';
      case '』', '﹄' -> '’';
      case '〈' -> '《';
      case '〉' -> '》';
      case '〔', '﹝' -> '(';
      case '〕', '﹞' -> ')';
      case '﹐', '､' -> ',';
      case '｡' -> '。';
      case '・', '‧', '•', '∙', '⋅' -> '·';
      case '–', '−', '‐', '‑', '﹣' -> '-';
      case '〜', '∼' -> '~';
      default -> c;
    };
  }
}
