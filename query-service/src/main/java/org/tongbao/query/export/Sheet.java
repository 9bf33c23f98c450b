package org.tongbao.query.export;

import java.util.List;

/** A list in a spreadsheet. */
public interface Sheet<T> {

  List<String> headings();

  /** As many as there are headings. */
  List<String> cells(T row);
}
