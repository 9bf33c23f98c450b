package org.tongbao.query.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.export.ExportFormat;
import org.tongbao.query.paging.PageRequest;

/**
 * How a list is asked for.
 *
 * @param first the page, or where an export begins
 * @param export null for a page
 */
record Listing(PageRequest first, @Nullable Export export) {

  /** A list as a file, of so many rows at most. */
  record Export(ExportFormat format, boolean byteOrderMark, int rows) {}

  /**
   * By the parameter {@code format}, else by Accept; JSON is a page then.
   *
   * @param rowLimit of one export
   */
  static @Nullable Export export(Parameters parameters, HttpHeaders headers, int rowLimit) {
    @Nullable ExportFormat named =
        parameters.code("format", ExportFormat.class, ExportFormat::wireName);
    @Nullable ExportFormat format = named == null ? accepted(headers) : named;
    boolean byteOrderMark = Boolean.TRUE.equals(parameters.flag("bom"));
    if (byteOrderMark && format != ExportFormat.CSV) {
      parameters.refuse("bom", "goes with format=csv alone");
    }
    if (format == null) {
      return null;
    }
    @Nullable Integer rows = parameters.integer("limit", 1, rowLimit);
    return new Export(format, byteOrderMark, rows == null ? rowLimit : rows);
  }

  private static @Nullable ExportFormat accepted(HttpHeaders headers) {
    for (MediaType type : headers.getAcceptableMediaTypes()) {
      if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return null;
      }
      for (ExportFormat format : ExportFormat.values()) {
        if (type.isCompatible(MediaType.valueOf(format.mediaType()))) {
          return format;
        }
      }
    }
    return null;
  }
}
