package org.tongbao.reading.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins lines to paragraphs. A paragraph goes on where its line reaches the right margin and the
 * next one begins at the left margin in letters of the same size.
 */
final class Paragraphs {

  /** In letters: Chinese paragraphs are indented by two, and justified lines end at the margin. */
  private static final float INDENT = 1.2f;

  private static final float RAGGED = 2.5f;

  private static final float SAME_SIZE = 0.1f;

  /** Line spacing may be so much of the usual one. */
  private static final float SPACING = 1.6f;

  private final List<PageLine> lines;
  private final float left;
  private final float right;
  private final float spacing;

  private Paragraphs(List<PageLine> lines) {
    this.lines = lines;
    this.left = quantile(lines.stream().map(PageLine::left).sorted().toList(), 0.05);
    this.right = quantile(lines.stream().map(PageLine::right).sorted().toList(), 0.95);
    this.spacing = quantile(spacings(lines), 0.5);
  }

  static List<String> of(List<PageLine> lines) {
    return lines.isEmpty() ? List.of() : new Paragraphs(lines).join();
  }

  private List<String> join() {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder current = new StringBuilder(lines.getFirst().text());
    for (int i = 1; i < lines.size(); i++) {
      if (goesOn(lines.get(i - 1), lines.get(i))) {
        append(current, lines.get(i).text());
      } else {
        paragraphs.add(current.toString());
        current = new StringBuilder(lines.get(i).text());
      }
    }
    paragraphs.add(current.toString());
    return paragraphs;
  }

  private boolean goesOn(PageLine line, PageLine next) {
    float size = line.size();
    boolean isNear =
        next.page() != line.page()
            || next.y() > line.y() && next.y() - line.y() < Math.max(spacing, size) * SPACING;
    return isNear
        && Math.abs(next.size() - size) <= size * SAME_SIZE
        && line.right() >= right - size * RAGGED
        && next.left() <= left + size * INDENT;
  }

  /** A word divided by a hyphen becomes whole; between Chinese characters stands nothing. */
  private static void append(StringBuilder text, String next) {
    char last = text.charAt(text.length() - 1);
    char first = next.charAt(0);
    if (last == '-'
        && text.length() > 1
        && isLatin(text.charAt(text.length() - 2))
        && isLatin(first)) {
      text.setLength(text.length() - 1);
    } else if (isLatin(last) && isLatin(first)) {
      text.append(' ');
    }
    text.append(next);
  }

  private static boolean isLatin(char unit) {
    return unit < 0x250 && Character.isLetter(unit);
  }

  private static List<Float> spacings(List<PageLine> lines) {
    List<Float> spacings = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      float spacing = lines.get(i).y() - lines.get(i - 1).y();
      if (spacing > 0 && lines.get(i).page() == lines.get(i - 1).page()) {
        spacings.add(spacing);
      }
    }
    return spacings.stream().sorted().toList();
  }

  private static float quantile(List<Float> sorted, double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) ((sorted.size() - 1) * share));
  }
}
