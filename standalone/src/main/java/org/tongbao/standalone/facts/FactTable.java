package org.tongbao.standalone.facts;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Facts as a table for the terminal, or as CSV. */
public final class FactTable {

  private static final Set<String> RIGHT_ALIGNED = Set.of("how many", "sources");
  private static final String GAP = "  ";

  private FactTable() {}

  public static void print(List<FactRow> rows, PrintStream out) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(FactRow.HEADINGS);
    rows.forEach(row -> lines.add(row.cells()));
    int[] widths = widths(lines);
    for (int i = 0; i < lines.size(); i++) {
      out.println(line(lines.get(i), widths));
      if (i == 0) {
        out.println(rule(widths));
      }
    }
  }

  public static void csv(List<FactRow> rows, PrintStream out) {
    PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().build(writer);
    csv.writeRecord(FactRow.HEADINGS);
    rows.forEach(row -> csv.writeRecord(row.cells()));
    writer.flush();
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
