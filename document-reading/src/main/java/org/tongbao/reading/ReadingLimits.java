package org.tongbao.reading;

import org.tongbao.contract.Limits;

/**
 * How much is read of one document.
 *
 * @param textDocumentBytes HTML, Markdown and plain text as fetched
 * @param cleanedTextBytes cleaned text in UTF-8
 */
public record ReadingLimits(int textDocumentBytes, int cleanedTextBytes) {

  public static final ReadingLimits DEFAULT =
      new ReadingLimits(Limits.TEXT_DOCUMENT_BYTES, Limits.CLEANED_TEXT_BYTES);
}
