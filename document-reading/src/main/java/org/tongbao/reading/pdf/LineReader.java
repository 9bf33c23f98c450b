package org.tongbao.reading.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.tongbao.contract.deadletter.Reason;

/** Reads the lines of all pages, in the order in which they are drawn. Counts what it does. */
final class LineReader extends PDFTextStripper {

  /** A gap wider than so much of the letters' size is a space. */
  private static final float GAP_BETWEEN_HAN = 0.7f;

  private static final float GAP_BETWEEN_LETTERS = 0.2f;

  /** Pieces whose heights differ by less than so much of their size stand on one line. */
  private static final float SAME_HEIGHT = 0.5f;

  private final PdfLimits limits;
  private final List<PageLine> lines = new ArrayList<>();
  private int operators;
  private int forms;
  private int glyphs;

  private LineReader(PdfLimits limits) {
    this.limits = limits;
  }

  /**
   * @throws PdfRefusedException where drawing takes more steps or letters than allowed
   */
  static List<PageLine> read(PDDocument document, PdfLimits limits) throws IOException {
    LineReader reader = new LineReader(limits);
    reader.writeText(document, Writer.nullWriter());
    return reader.lines;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > limits.operators()) {
      throw tooMuch("%,d drawing operators".formatted(limits.operators()));
    }
    super.processOperator(operator, operands);
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (++forms > limits.forms()) {
      throw tooMuch("%,d forms".formatted(limits.forms()));
    }
    super.showForm(form);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    if (++glyphs > limits.glyphs()) {
      throw tooMuch("%,d characters".formatted(limits.glyphs()));
    }
    super.processTextPosition(position);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (text.isBlank() || positions.isEmpty()) {
      return;
    }
    TextPosition first = positions.getFirst();
    TextPosition last = positions.getLast();
    float right = last.getXDirAdj() + last.getWidthDirAdj();
    PageLine line = lines.isEmpty() ? null : lines.getLast();
    if (line != null && isContinued(line, first)) {
      String space = needsSpace(line, text, first) ? " " : "";
      lines.set(lines.size() - 1, line.with(space + text, right));
    } else {
      lines.add(
          new PageLine(
              getCurrentPageNo(),
              text.strip(),
              first.getXDirAdj(),
              right,
              first.getYDirAdj(),
              first.getFontSizeInPt()));
    }
  }

  @Override
  protected void writeWordSeparator() {
    // Spaces come from the gaps between pieces.
  }

  @Override
  protected void writeLineSeparator() {
    // Lines come from the heights of pieces.
  }

  private boolean isContinued(PageLine line, TextPosition next) {
    return line.page() == getCurrentPageNo()
        && Math.abs(line.y() - next.getYDirAdj()) < line.size() * SAME_HEIGHT
        && next.getXDirAdj() >= line.right() - line.size();
  }

  private static boolean needsSpace(PageLine line, String text, TextPosition next) {
    boolean isHan =
        Character.isIdeographic(line.text().codePointBefore(line.text().length()))
            && Character.isIdeographic(text.codePointAt(0));
    float gap = next.getXDirAdj() - line.right();
    return gap > line.size() * (isHan ? GAP_BETWEEN_HAN : GAP_BETWEEN_LETTERS);
  }

  private static PdfRefusedException tooMuch(String what) {
    return new PdfRefusedException(
        Reason.TOO_LARGE,
        "The PDF draws more than the %s that are read: send its text, or a part of it."
            .formatted(what));
  }
}
