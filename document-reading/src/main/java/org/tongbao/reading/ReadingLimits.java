package org.tongbao.reading;

import org.tongbao.contract.Limits;
import org.tongbao.reading.pdf.PdfLimits;

/**
 * How much is read of one document.
 *
 * @param textDocumentBytes HTML, Markdown and plain text as fetched
 * @param pdfDocumentBytes PDF as fetched
 * @param cleanedTextBytes cleaned text in UTF-8
 */
public record ReadingLimits(
    int textDocumentBytes, int pdfDocumentBytes, int cleanedTextBytes, PdfLimits pdf) {

  public static final ReadingLimits DEFAULT =
      new ReadingLimits(
          Limits.TEXT_DOCUMENT_BYTES,
          Limits.PDF_DOCUMENT_BYTES,
          Limits.CLEANED_TEXT_BYTES,
          PdfLimits.DEFAULT);
}
