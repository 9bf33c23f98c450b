package org.tongbao.reading.article;

import java.util.List;
import java.util.regex.Pattern;
import org.tongbao.reading.script.Simplified;

/**
 * Finds the title of a plain text: its first line, unless that is a paragraph or only a label of
 * the page (the site's name, a channel) with a headline not far below.
 */
final class Headline {

  private static final int LONGEST = 100;
  private static final int LONGEST_WITH_STOP = 40;
  private static final int LONGEST_LABEL_LETTERS = 7;
  private static final int FEWEST_LETTERS = 8;
  private static final int LINES_LOOKED_AT = 6;

  private static final Pattern STOP = Pattern.compile("[。；;]");
  private static final Pattern CRUMBS =
      Pattern.compile("[^，。！？；]{1,20}(?:[>»›＞]+[^，。！？；]{1,20}){1,6}");
  private static final Pattern LABELLED =
      Pattern.compile("^[\\s【\\[]*(?:来源|时间|日期|作者|编辑|记者|稿源|报料|热线|专题|摘要|导读|责编).{0,4}[:：】\\]].*");

  private Headline() {}

  /** The index of the title among the lines, -1 where the text has none. */
  static int find(List<String> lines) {
    if (lines.isEmpty() || isParagraph(lines.getFirst())) {
      return -1;
    }
    int limit = Math.min(LINES_LOOKED_AT, lines.size());
    int index = 0;
    while (index < limit && isLabel(lines.get(index))) {
      index++;
    }
    return index < limit && isHeadline(lines.get(index)) ? index : 0;
  }

  /** A line with a full stop inside it, or a long one that ends in one. */
  private static boolean isParagraph(String line) {
    boolean stopInside = STOP.matcher(line).region(0, line.length() - 1).find();
    boolean stopAtEnd = STOP.matcher(line).find() && line.length() > LONGEST_WITH_STOP;
    return line.length() > LONGEST || stopInside || stopAtEnd;
  }

  private static boolean isLabel(String original) {
    String line = Simplified.fold(original);
    return letters(line) <= LONGEST_LABEL_LETTERS
        || isDate(line)
        || CRUMBS.matcher(line).matches()
        || LABELLED.matcher(line).matches();
  }

  /** The day of a printed page stands above its headline. */
  private static boolean isDate(String line) {
    return PublicationTimes.find(line)
        .filter(found -> found.start() == 0 && found.end() == line.length())
        .isPresent();
  }

  private static boolean isHeadline(String line) {
    return letters(line) >= FEWEST_LETTERS
        && line.length() <= LONGEST
        && !STOP.matcher(line).find()
        && PublicationTimes.find(line).isEmpty();
  }

  private static long letters(String line) {
    return line.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
