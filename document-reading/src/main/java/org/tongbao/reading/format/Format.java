package org.tongbao.reading.format;

/** The formats that are read. */
public enum Format {
  HTML,
  /** Markdown or HTML, with or without YAML front matter before it. */
  MARKDOWN,
  PLAIN_TEXT,
  PDF
}
