package org.tongbao.standalone.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Facts as a table for the terminal. */
public final class FactTable {

  private static final Set<String> RIGHT_ALIGNED = Set.of("how many", "sources");
  private static final int AS_OF = FactRow.HEADINGS.indexOf("as of");
  private static final String GAP = "  ";

  private FactTable() {}

  public static void print(List<JsonNode> facts, PrintStream out) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(FactRow.HEADINGS);
    facts.forEach(fact -> lines.add(FactRow.of(fact).cells()));
    int[] widths = widths(lines);
    for (int i = 0; i < lines.size(); i++) {
      out.println(line(lines.get(i), widths));
      if (i == 0) {
        out.println(rule(widths));
      }
    }
    if (lines.stream().anyMatch(cells -> cells.get(AS_OF).endsWith(FactRow.PUBLICATION_MARK))) {
      out.println(FactRow.PUBLICATION_MARK + " published then; the number may be older");
    }
  }

  private static int[] widths(List<List<String>> lines) {
    int[] widths = new int[FactRow.HEADINGS.size()];
    for (List<String> cells : lines) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], ColumnWidth.of(cells.get(column)));
      }
    }
    return widths;
  }

  private static String line(List<String> cells, int[] widths) {
    List<String> padded = new ArrayList<>();
    for (int column = 0; column < widths.length; column++) {
      boolean right = RIGHT_ALIGNED.contains(FactRow.HEADINGS.get(column));
      padded.add(ColumnWidth.padded(cells.get(column), widths[column], right));
    }
    return String.join(GAP, padded).stripTrailing();
  }

  private static String rule(int[] widths) {
    List<String> dashes = new ArrayList<>();
    for (int width : widths) {
      dashes.add("─".repeat(width));
    }
    return String.join(GAP, dashes);
  }
}
