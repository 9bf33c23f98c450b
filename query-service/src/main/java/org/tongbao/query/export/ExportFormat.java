package org.tongbao.query.export;

/** What a list can be had as. */
public enum ExportFormat {
  CSV("csv", "text/csv", "csv"),
  JSON_LINES("jsonl", "application/x-ndjson", "jsonl"),
  JSON("json", "application/json", "json");

  private final String wireName;
  private final String mediaType;
  private final String extension;

  ExportFormat(String wireName, String mediaType, String extension) {
    this.wireName = wireName;
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The value of the parameter {@code format}. */
  public String wireName() {
    return wireName;
  }

  public String mediaType() {
    return mediaType;
  }

  /** With the charset, where a reader would otherwise guess one. */
  public String contentType() {
    return this == CSV ? mediaType + ";charset=UTF-8" : mediaType;
  }

  public String extension() {
    return extension;
  }
}
