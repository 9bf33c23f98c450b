package org.tongbao.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As RFC 4180 has it, in UTF-8; what is cut says so in the first cell of a last row. */
public final class CsvRows<T> implements RowWriting<T> {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Sheet<T> sheet;
  private final boolean byteOrderMark;
  private final Writer out;
  private final CsvWriter csv;

  /**
   * @param byteOrderMark for spreadsheets that take UTF-8 without one for something else
   */
  public CsvRows(Sheet<T> sheet, boolean byteOrderMark, OutputStream out) {
    this.sheet = sheet;
    this.byteOrderMark = byteOrderMark;
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.csv = CsvWriter.builder().build(this.out);
  }

  @Override
  public void begin() throws IOException {
    if (byteOrderMark) {
      out.write(BYTE_ORDER_MARK);
    }
    csv.writeRecord(sheet.headings());
  }

  @Override
  public void row(T row) {
    csv.writeRecord(sheet.cells(row));
  }

  @Override
  public void flush() throws IOException {
    csv.flush();
  }

  @Override
  public void end(@Nullable Cut cut, Map<String, @Nullable Object> members) throws IOException {
    if (cut != null) {
      csv.writeRecord(cut.words());
    }
    flush();
  }
}
