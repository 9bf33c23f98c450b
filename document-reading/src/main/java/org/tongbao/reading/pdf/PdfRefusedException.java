package org.tongbao.reading.pdf;

import org.tongbao.contract.deadletter.Reason;

/** A PDF that is not read, with the reason; unchecked, so that PDFBox lets it through. */
public final class PdfRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * @param detail one sentence for people: what was read, what was expected, what to do
   */
  PdfRefusedException(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
