package org.tongbao.engine.structure;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.engine.lexicon.IndexedText;

/** The cells of a row: between bars, or, where a page has lost its bars, between wide gaps. */
public final class Cells {

  private static final int LEAST_OF_A_FLAT_ROW = 3;
  private static final int LONGEST_OF_A_FLAT_ROW = 24;
  private static final String NEVER_IN_A_FLAT_ROW = "。;,!?";
  private static final String IN_A_NUMBER = "0123456789.余多万亿%";

  private Cells() {}

  /** White space around a cell is not part of it; an empty one keeps its place between others. */
  public static List<Span> of(IndexedText text, Span row) {
    return text.indexOf('|', row.start(), row.end()) < 0 ? flat(text, row) : barred(text, row);
  }

  /** At least three short cells with wide gaps between them, and numbers in all but the first. */
  static boolean isFlatRow(IndexedText text, Span line) {
    List<Span> cells = flat(text, line);
    return isFlat(text, cells)
        && cells.stream().skip(1).allMatch(cell -> isNumber(text, cell.start(), cell.end()));
  }

  /** As many short cells as the flat row below has, and no number alone among them. */
  static boolean isFlatHeader(IndexedText text, Span line, Span below) {
    List<Span> cells = flat(text, line);
    return isFlat(text, cells)
        && cells.size() == flat(text, below).size()
        && cells.stream().noneMatch(cell -> isNumber(text, cell.start(), cell.end()));
  }

  private static boolean isFlat(IndexedText text, List<Span> cells) {
    return cells.size() >= LEAST_OF_A_FLAT_ROW
        && cells.stream()
            .allMatch(
                cell ->
                    cell.end() - cell.start() <= LONGEST_OF_A_FLAT_ROW
                        && !holdsAny(text, cell, NEVER_IN_A_FLAT_ROW));
  }

  private static boolean isNumber(IndexedText text, int start, int end) {
    boolean digit = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (IN_A_NUMBER.indexOf(c) < 0) {
        return false;
      }
      digit |= c >= '0' && c <= '9';
    }
    return digit;
  }

  private static boolean holdsAny(IndexedText text, Span cell, String marks) {
    for (int i = cell.start(); i < cell.end(); i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static List<Span> flat(IndexedText text, Span row) {
    List<Span> cells = new ArrayList<>();
    int start = row.start();
    for (int i = row.start(); i <= row.end(); i++) {
      boolean gap = i + 1 < row.end() && text.charAt(i) == ' ' && text.charAt(i + 1) == ' ';
      if (gap || i == row.end()) {
        Span cell = trimmed(text, start, i);
        if (cell.start() < cell.end()) {
          cells.add(cell);
        }
        start = i;
        while (start < row.end() && text.charAt(start) == ' ') {
          start++;
        }
        i = Math.max(i, start - 1);
      }
    }
    return cells;
  }

  private static List<Span> barred(IndexedText text, Span row) {
    List<Span> cells = new ArrayList<>();
    int start = row.start();
    for (int i = row.start(); i <= row.end(); i++) {
      if (i == row.end() || text.charAt(i) == '|') {
        Span cell = trimmed(text, start, i);
        boolean edge = cells.isEmpty() || i == row.end();
        if (cell.start() < cell.end() || !edge) {
          cells.add(cell);
        }
        start = i + 1;
      }
    }
    return cells;
  }

  private static Span trimmed(IndexedText text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    return new Span(from, to);
  }
}
