package org.tongbao.reading.pdf;

/**
 * How much of a PDF is read.
 *
 * @param pages a document with more is refused
 * @param streamBytes one stream unpacked; pictures may be larger, they are not looked at
 * @param allStreamsBytes all streams unpacked, but for such pictures
 * @param operators drawing operators of all pages
 * @param forms pieces of drawing that pages and other such pieces call
 * @param glyphs characters drawn on all pages
 */
public record PdfLimits(
    int pages, int streamBytes, long allStreamsBytes, int operators, int forms, int glyphs) {

  public static final PdfLimits DEFAULT =
      new PdfLimits(500, 8 * 1024 * 1024, 64L * 1024 * 1024, 3_000_000, 20_000, 1_000_000);
}
