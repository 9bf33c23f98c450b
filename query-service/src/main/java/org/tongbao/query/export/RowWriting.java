package org.tongbao.query.export;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one export; what it is given stands in order. */
public sealed interface RowWriting<T> permits CsvRows, JsonRows {

  void begin() throws IOException;

  void row(T row) throws IOException;

  /** Hands on what was written so far. */
  void flush() throws IOException;

  /**
   * @param cut null where the list ended
   * @param members what a page of the list has beside its items
   */
  void end(@Nullable Cut cut, Map<String, @Nullable Object> members) throws IOException;
}
