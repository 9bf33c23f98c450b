package org.tongbao.engine.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells for each line of a text what it is. */
final class LineKinds {

  private static final int LONGEST_HEADING = 45;
  private static final int LONGEST_TITLE = 80;
  private static final int SHORTEST_PARAGRAPH = 40;
  private static final Pattern TABLE_RULE = Pattern.compile("[|\\s:-]*-{2,}[|\\s:-]*");
  private static final Pattern NUMBER_ALONE =
      Pattern.compile("[\\d.,]{1,9}[余多]?[百千万亿]{0,2}[余多]?\\p{IsHan}{0,2}");
  private static final String LARGE_NUMERALS = "十百千万亿";
  private static final String HEADING_NEVER_ENDS_WITH = "。;,:、…";

  private enum Region {
    BODY,
    LINKS,
    REFERENCES
  }

  private final String text;
  private final List<Span> lines;
  private final String title;
  private boolean titleSeen;
  private boolean bodySeen;
  private Region region = Region.BODY;

  /**
   * @param title the normalised title of the source, empty where unknown
   */
  LineKinds(String text, List<Span> lines, String title) {
    this.text = text;
    this.lines = lines;
    this.title = letters(title);
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
    String line = line(i);
    if (isTitle(line) || line.startsWith("原标题:") && looksLikeHeading(line)) {
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
    return bodyKind(i, line);
  }

  private BlockKind bodyKind(int i, String line) {
    if (isTableRow(line)) {
      return TABLE_RULE.matcher(line).matches() ? BlockKind.FURNITURE : BlockKind.TABLE_ROW;
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
  private boolean isTitle(String line) {
    if (title.length() < 4 || line.length() > title.length() + LONGEST_HEADING) {
      return false;
    }
    String words = letters(line);
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
        } else if (!bodyBelow && !Furniture.startsReferences(line(i))) {
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
        && line(i).length() <= LONGEST_HEADING
        && looksLikeHeading(line(i))
        && holdsDigit(i);
  }

  /** 12万余件: a number and its unit, the label stands in the line above. */
  private boolean isNumberAlone(int i) {
    String line = line(i);
    return line.length() <= 12 && startsWithNumeral(i) && NUMBER_ALONE.matcher(line).matches();
  }

  private boolean startsWithNumeral(int i) {
    return Character.isDigit(line(i).charAt(0));
  }

  private boolean holdsDigit(int i) {
    String line = line(i);
    int quoted = 0;
    for (int k = 0; k < line.length(); k++) {
      char c = line.charAt(k);
      quoted += c == '“' ? 1 : c == '”' ? -1 : 0;
      if (quoted <= 0 && (c >= '0' && c <= '9' || LARGE_NUMERALS.indexOf(c) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean looksLikeHeading(String line) {
    return line.length() <= LONGEST_HEADING
        && HEADING_NEVER_ENDS_WITH.indexOf(line.charAt(line.length() - 1)) < 0
        && line.indexOf('。') < 0
        && line.charAt(0) != '·'
        && !line.startsWith("- ");
  }

  private static boolean isParagraph(String line) {
    return line.length() >= SHORTEST_PARAGRAPH
        && line.indexOf('。') >= 0
        && !Furniture.isTeaser(line);
  }

  private static boolean isTableRow(String line) {
    return line.contains(" | ") || line.charAt(0) == '|' && line.indexOf('|', 1) > 0;
  }

  private static String letters(String line) {
    StringBuilder letters = new StringBuilder(line.length());
    line.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  private String line(int i) {
    return text.substring(lines.get(i).start(), lines.get(i).end());
  }
}
