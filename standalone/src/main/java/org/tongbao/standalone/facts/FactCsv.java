package org.tongbao.standalone.facts;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts for spreadsheets and programs: plain numbers and code words, a column each. */
public final class FactCsv {

  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("campaign", "/key/series");
    COLUMNS.put("edition", "/key/edition");
    COLUMNS.put("operation", "/key/operation");
    COLUMNS.put("action", "/key/action");
    COLUMNS.put("object", "/key/object");
    COLUMNS.put("subject", "/key/subject");
    COLUMNS.put("crimes", "/key/crimes");
    COLUMNS.put("region", "/key/region/name");
    COLUMNS.put("level", "/key/level");
    COLUMNS.put("value", "/current/value");
    COLUMNS.put("upper", "/current/upper");
    COLUMNS.put("bound", "/current/bound");
    COLUMNS.put("unit", "/current/unit");
    COLUMNS.put("text", "/current/text");
    COLUMNS.put("asOf", "/current/asOf");
    COLUMNS.put("asOfBasis", "/current/asOfBasis");
    COLUMNS.put("sources", "/sources");
    COLUMNS.put("status", "/status");
    COLUMNS.put("factId", "/factId");
  }

  private FactCsv() {}

  public static void print(List<JsonNode> facts, PrintStream out) {
    PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().build(writer);
    csv.writeRecord(COLUMNS.keySet());
    for (JsonNode fact : facts) {
      csv.writeRecord(COLUMNS.values().stream().map(place -> cell(fact.at(place))).toList());
    }
    flush(csv);
  }

  /** Not closed: standard output stays open. */
  private static void flush(CsvWriter csv) {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(JsonNode value) {
    if (value.isArray()) {
      List<String> members = new ArrayList<>();
      value.forEach(member -> members.add(member.asText()));
      return String.join(" ", members);
    }
    if (value.isNumber()) {
      return value.decimalValue().toPlainString();
    }
    return value.isNull() ? "" : value.asText();
  }
}
