package org.tongbao.query.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the pages of the list have them: one a line, or all as one page. What is cut says so in a
 * last line, or in the page's {@code cut}.
 */
public final class JsonRows<T> implements RowWriting<T> {

  private final ObjectMapper mapper;
  private final boolean lines;
  private final Writer out;
  private boolean first = true;

  private JsonRows(ObjectMapper mapper, boolean lines, OutputStream out) {
    this.mapper = mapper;
    this.lines = lines;
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  public static <T> JsonRows<T> lines(ObjectMapper mapper, OutputStream out) {
    return new JsonRows<>(mapper, true, out);
  }

  public static <T> JsonRows<T> page(ObjectMapper mapper, OutputStream out) {
    return new JsonRows<>(mapper, false, out);
  }

  @Override
  public void begin() throws IOException {
    if (!lines) {
      out.write("{\"items\":[");
    }
  }

  @Override
  public void row(T row) throws IOException {
    if (!lines && !first) {
      out.write(',');
    }
    first = false;
    out.write(mapper.writeValueAsString(row));
    out.write('\n');
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void end(@Nullable Cut cut, Map<String, @Nullable Object> members) throws IOException {
    Map<String, @Nullable Object> last = new LinkedHashMap<>();
    if (cut != null) {
      last.put("cut", cut.words());
      last.put("next", cut.next());
    }
    if (!lines) {
      last.putAll(members);
      // The members of an object go on where its list ended.
      out.write("]," + json(last).substring(1) + "\n");
    } else if (cut != null) {
      out.write(json(last) + "\n");
    }
    flush();
  }

  private String json(Object value) throws IOException {
    return mapper.writeValueAsString(value);
  }
}
