/**
 * Reads bulletins that come as PDF: lines from the page, paragraphs from lines. Invariant: no file
 * takes more memory or steps than {@link org.tongbao.reading.pdf.PdfLimits} allow, since everything
 * that PDFBox would unpack is first unpacked once, counted, and thrown away.
 */
@NullMarked
package org.tongbao.reading.pdf;

import org.jspecify.annotations.NullMarked;
