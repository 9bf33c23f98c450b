package org.tongbao.reading.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.reading.article.Article;
import org.tongbao.reading.article.PlainText;

/** Reads a PDF as an article. */
public final class PdfDocument {

  private static final int SHORTEST_TITLE = 6;
  private static final int LONGEST_TITLE = 100;

  /** Letters larger than the text's by so much are a title's. */
  private static final float LARGER = 1.15f;

  private static final int LINES_LOOKED_AT = 15;

  /** What programs put into the title field by themselves. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i).*(?:\\.(?:docx?|wps|pdf|indd|txt|xlsx?)|microsoft|untitled|无标题|文档\\s?\\d*|未命名).*");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  static {
    FontMappers.set(new BundledFont());
  }

  private PdfDocument() {}

  /**
   * @param knownTitle from elsewhere
   * @throws PdfRefusedException with the reason why it is not read
   */
  public static Article read(byte[] bytes, @Nullable String knownTitle, PdfLimits limits) {
    byte[] checked = PackedStreams.checked(bytes, limits);
    try (PDDocument document =
        Loader.loadPDF(checked, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      if (document.isEncrypted()) {
        throw PackedStreams.encrypted();
      }
      int pages = document.getNumberOfPages();
      if (pages > limits.pages()) {
        throw new PdfRefusedException(
            Reason.TOO_LARGE,
            "The PDF has %,d pages, at most %,d are read: send it in parts."
                .formatted(pages, limits.pages()));
      }
      return article(document, knownTitle, limits, pages);
    } catch (InvalidPasswordException e) {
      throw PackedStreams.encrypted();
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | ClassCastException
        | NullPointerException
        | StackOverflowError e) {
      // What PDFBox throws on broken files.
      throw new PdfRefusedException(
          Reason.BINARY,
          "The bytes begin like a PDF and cannot be read as one (%s): fetch it again or send its text."
              .formatted(sentence(e)));
    }
  }

  /** For people: what PDFBox says of the file, not the kind of its failure. */
  private static String sentence(Throwable failure) {
    return failure instanceof IOException && failure.getMessage() != null
        ? failure.getMessage()
        : "its parts do not fit together";
  }

  private static Article article(
      PDDocument document, @Nullable String knownTitle, PdfLimits limits, int pages)
      throws IOException {
    List<PageLine> lines = LineReader.read(document, limits);
    if (lines.isEmpty()) {
      throw new PdfRefusedException(
          Reason.NO_TEXT,
          "The PDF has %d pages and no text on them, as scans have none: send its text, or a PDF made from it."
              .formatted(pages));
    }
    List<PageLine> kept = RunningHeads.drop(lines);
    String title = knownTitle;
    if (title == null) {
      int end = titleEnd(kept);
      if (end > 0) {
        List<String> parts =
            kept.subList(start(kept, end), end).stream().map(PageLine::text).toList();
        title = String.join("", parts);
        kept = without(kept, start(kept, end), end);
      } else {
        title = ofMetadata(document);
      }
    }
    return PlainText.read(String.join("\n", Paragraphs.of(kept)), title);
  }

  /**
   * Behind the lines in the largest letters near the top of the first page; 0 where none stands
   * out.
   */
  private static int titleEnd(List<PageLine> lines) {
    float usual = RunningHeads.usualSize(lines);
    float largest = usual * LARGER;
    int end = 0;
    int limit = Math.min(LINES_LOOKED_AT, lines.size());
    for (int i = 0; i < limit && lines.get(i).page() == lines.getFirst().page(); i++) {
      if (lines.get(i).size() > largest || end == i && i > 0 && lines.get(i).size() >= largest) {
        largest = lines.get(i).size();
        end = i + 1;
      }
    }
    if (end == 0) {
      return 0;
    }
    int length =
        lines.subList(start(lines, end), end).stream().mapToInt(l -> l.text().length()).sum();
    return length >= SHORTEST_TITLE && length <= LONGEST_TITLE ? end : 0;
  }

  private static int start(List<PageLine> lines, int end) {
    int start = end - 1;
    while (start > 0 && lines.get(start - 1).size() >= lines.get(end - 1).size()) {
      start--;
    }
    return start;
  }

  private static List<PageLine> without(List<PageLine> lines, int start, int end) {
    List<PageLine> others = new ArrayList<>(lines.subList(0, start));
    others.addAll(lines.subList(end, lines.size()));
    return others;
  }

  private static @Nullable String ofMetadata(PDDocument document) {
    String title = document.getDocumentInformation().getTitle();
    return title == null
            || title.length() < SHORTEST_TITLE
            || title.length() > LONGEST_TITLE
            || NO_TITLE.matcher(title).matches()
            || !HAN.matcher(title).find()
        ? null
        : title;
  }
}
