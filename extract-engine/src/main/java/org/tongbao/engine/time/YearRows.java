package org.tongbao.engine.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention.Kind;

/** Years in the first column of a table whose head says so: 年份 | 查办案件(起), below it 2017 | 402. */
final class YearRows {

  private static final Phrases HEADS = Phrases.of("年份", "年度");
  private static final Phrases LINE_BREAK = Phrases.of("\n");
  private static final String CELL = " | ";

  private YearRows() {}

  static List<TimeMention> read(IndexedText text) {
    List<TimeMention> years = new ArrayList<>();
    int head = HEADS.firstIn(text, 0, text.length());
    while (head >= 0) {
      int behind = head + 2;
      boolean opens = head == 0 || text.charAt(head - 1) == '\n';
      int end = opens && text.startsWith(CELL, behind) ? rows(text, behind, years) : behind;
      head = HEADS.firstIn(text, end, text.length());
    }
    return years;
  }

  /** The end of the last row. */
  private static int rows(IndexedText text, int from, List<TimeMention> years) {
    int line = LINE_BREAK.firstIn(text, from, text.length()) + 1;
    while (line > 0 && line < text.length()) {
      DateNumber year = DateNumber.at(text, line);
      if (year == null || !year.isYear() || !text.startsWith(CELL, year.end())) {
        return line;
      }
      years.add(
          new TimeMention(
              new Span(line, year.end()),
              Kind.SPAN,
              LocalDate.of(year.value(), 1, 1),
              LocalDate.of(year.value(), 12, 31),
              false,
              false));
      line = LINE_BREAK.firstIn(text, year.end(), text.length()) + 1;
    }
    return text.length();
  }
}
