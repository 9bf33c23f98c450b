package org.tongbao.engine.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;

/** Tells for each line of a text what it is. */
final class LineKinds {

  private static final int LONGEST_HEADING = 45;
  private static final int LONGEST_TITLE = 80;
  private static final int SHORTEST_PARAGRAPH = 40;
  private static final Pattern TABLE_RULE = Pattern.compile("[|\\s:-]*-{2,}[|\\s:-]*");
  private static final Pattern NUMBER_ALONE =
      Pattern.compile("[\\d.,]{1,9}[余多]?[百千万亿]{0,2}[余多]?\\p{IsHan}{0,2}");
  private static final Phrases ORIGINAL_TITLE = Phrases.of("原标题:");
  private static final Phrases FULL_STOP = Phrases.of("。");
  private static final Phrases BULLET = Phrases.of("- ");
  private static final Phrases WIDE_GAP = Phrases.of("  ");
  private static final Phrases CELL_BORDER = Phrases.of(" | ");
  private static final String LARGE_NUMERALS = "十百千万亿";
  private static final String HEADING_NEVER_ENDS_WITH = "。;,:、…";

  private enum Region {
    BODY,
    LINKS,
    REFERENCES
  }

  private final List<Line> lines;
  private final String title;
  private boolean titleSeen;
  private boolean bodySeen;
  private Region region = Region.BODY;

  /**
   * @param title the normalised title of the source, empty where unknown
   */
  LineKinds(IndexedText text, List<Span> lines, String title) {
    this.lines = new ArrayList<>(lines.size());
    for (Span line : lines) {
      this.lines.add(Line.of(text, line));
    }
    this.title = Line.letters(title, 0, title.length());
  }

  List<BlockKind> classify() {
    List<BlockKind> kinds = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      kinds.add(kindOf(i));
    }
    demoteHeadings(kinds);
    return kinds;
  }

  private BlockKind kindOf(int i) {
    Line line = lines.get(i);
    if (isTitle(line) || line.startsWith(ORIGINAL_TITLE) && looksLikeHeading(line)) {
      titleSeen = true;
      return BlockKind.TITLE;
    }
    if (Furniture.startsReferences(line)) {
      region = Region.REFERENCES;
      return BlockKind.HEADING;
    }
    if (region == Region.REFERENCES) {
      return BlockKind.REFERENCE;
    }
    if (Furniture.startsList(line)) {
      region = Region.LINKS;
      return BlockKind.FURNITURE;
    }
    if (region == Region.LINKS) {
      if (!isParagraph(line)) {
        return BlockKind.FURNITURE;
      }
      region = Region.BODY;
    }
    return bodyKind(i);
  }

  private BlockKind bodyKind(int i) {
    Line line = lines.get(i);
    if (isTableRow(i)) {
      return line.matcher(TABLE_RULE).matches() ? BlockKind.FURNITURE : BlockKind.TABLE_ROW;
    }
    if (Furniture.isLine(line)) {
      return BlockKind.FURNITURE;
    }
    if (!titleSeen
        && !bodySeen
        && title.isEmpty()
        && line.length() <= LONGEST_TITLE
        && !isParagraph(line)) {
      titleSeen = true;
      return BlockKind.TITLE;
    }
    boolean heading = looksLikeHeading(line);
    bodySeen |= !heading;
    return heading ? BlockKind.HEADING : BlockKind.PARAGRAPH;
  }

  /** The title stands again in many bodies, often with a site's name or mark around it. */
  private boolean isTitle(Line line) {
    if (title.length() < 4 || line.length() > title.length() + LONGEST_HEADING) {
      return false;
    }
    if (line.indexOf(title.charAt(0), line.start()) < 0) {
      return false;
    }
    String words = line.letters();
    return words.equals(title)
        || words.startsWith("原标题") && words.endsWith(title)
        || !titleSeen && title.length() > 8 && words.contains(title);
  }

  /**
   * A heading heads something: the last short line of a text heads nothing and is a page's footer,
   * unless it holds a number; short lines with numbers one below the other are an infographic.
   */
  private void demoteHeadings(List<BlockKind> kinds) {
    boolean bodyBelow = false;
    for (int i = kinds.size() - 1; i >= 0; i--) {
      if (kinds.get(i) == BlockKind.HEADING && isNumberAlone(i)) {
        kinds.set(i, BlockKind.PARAGRAPH);
        if (i > 0 && kinds.get(i - 1) == BlockKind.HEADING) {
          kinds.set(i - 1, BlockKind.PARAGRAPH);
        }
      } else if (kinds.get(i) == BlockKind.HEADING) {
        boolean number = holdsDigit(i);
        boolean besideNumber =
            number && (isNumberedHeading(kinds, i - 1) || isNumberLine(kinds, i + 1));
        if (besideNumber || number && !bodyBelow) {
          kinds.set(i, BlockKind.PARAGRAPH);
        } else if (!bodyBelow && !Furniture.startsReferences(lines.get(i))) {
          kinds.set(i, BlockKind.FURNITURE);
        }
      }
      bodyBelow |= kinds.get(i) == BlockKind.PARAGRAPH || kinds.get(i) == BlockKind.TABLE_ROW;
    }
  }

  private boolean isNumberedHeading(List<BlockKind> kinds, int i) {
    return i >= 0 && kinds.get(i) == BlockKind.HEADING && holdsDigit(i) && !startsWithNumeral(i);
  }

  private boolean isNumberLine(List<BlockKind> kinds, int i) {
    return i < kinds.size()
        && kinds.get(i) == BlockKind.PARAGRAPH
        && lines.get(i).length() <= LONGEST_HEADING
        && looksLikeHeading(lines.get(i))
        && holdsDigit(i);
  }

  /** 12万余件: a number and its unit, the label stands in the line above. */
  private boolean isNumberAlone(int i) {
    Line line = lines.get(i);
    return line.length() <= 12 && startsWithNumeral(i) && line.matcher(NUMBER_ALONE).matches();
  }

  private boolean startsWithNumeral(int i) {
    return Character.isDigit(lines.get(i).first());
  }

  private boolean holdsDigit(int i) {
    Line line = lines.get(i);
    int quoted = 0;
    for (int k = line.start(); k < line.end(); k++) {
      char c = line.text().charAt(k);
      quoted += c == '“' ? 1 : c == '”' ? -1 : 0;
      if (quoted <= 0 && (c >= '0' && c <= '9' || LARGE_NUMERALS.indexOf(c) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean looksLikeHeading(Line line) {
    return line.length() <= LONGEST_HEADING
        && HEADING_NEVER_ENDS_WITH.indexOf(line.last()) < 0
        && line.first() != '·'
        && !line.holds(FULL_STOP)
        && !line.startsWith(BULLET);
  }

  private static boolean isParagraph(Line line) {
    return line.length() >= SHORTEST_PARAGRAPH
        && line.holds(FULL_STOP)
        && !Furniture.isTeaser(line);
  }

  private boolean isTableRow(int i) {
    Line line = lines.get(i);
    return line.holds(CELL_BORDER)
        || line.first() == '|' && line.indexOf('|', line.start() + 1) >= 0
        || line.holds(WIDE_GAP) && isFlatTableRow(i);
  }

  private boolean isFlatTableRow(int i) {
    Line line = lines.get(i);
    return Cells.isFlatRow(line.text(), line.span())
        || i + 1 < lines.size()
            && Cells.isFlatRow(line.text(), lines.get(i + 1).span())
            && Cells.isFlatHeader(line.text(), line.span(), lines.get(i + 1).span());
  }
}
