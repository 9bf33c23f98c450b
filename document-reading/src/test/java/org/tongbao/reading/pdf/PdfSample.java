package org.tongbao.reading.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A bulletin set as word processors set one: title, indented justified paragraphs, page numbers.
 */
final class PdfSample {

  private static final Path FONT = Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc");
  private static final int LETTERS_PER_LINE = 28;
  private static final int LINES_PER_PAGE = 22;
  private static final float SIZE = 16;
  private static final float LEFT = 74;
  private static final float LEADING = 28;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private String runningHead = "";

  PdfSample() {
    try {
      TrueTypeCollection collection = new TrueTypeCollection(FONT.toFile());
      TrueTypeFont face = collection.getFontByName("WenQuanYiMicroHei");
      this.font = PDType0Font.load(document, face, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean hasFont() {
    return Files.exists(FONT);
  }

  PdfSample runningHead(String text) {
    this.runningHead = text;
    return this;
  }

  PdfSample metadataTitle(String title) {
    document.getDocumentInformation().setTitle(title);
    return this;
  }

  /** As bytes; nothing can be added after that. */
  byte[] bytes(String title, List<String> paragraphs) {
    List<String> lines = paragraphs.stream().flatMap(p -> lines(p).stream()).toList();
    try (document) {
      int page = 0;
      for (int start = 0; start == 0 || start < lines.size(); start += LINES_PER_PAGE) {
        int end = Math.min(lines.size(), start + LINES_PER_PAGE);
        page(++page, page == 1 ? title : "", lines.subList(start, end));
      }
      return saved();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] encrypted(String userPassword) throws IOException {
    try (document) {
      page(1, "加密的通报", List.of());
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
      document.protect(policy);
      return saved();
    }
  }

  /** A page of which the content is these bytes, deflated. */
  static byte[] withContent(byte[] content) {
    byte[] packed = deflated(content);
    return raw("/Filter /FlateDecode", packed);
  }

  /** A line in a font of Adobe's that readers are expected to have, as old programs make it. */
  static byte[] withPredefinedFont(String hexadecimal) {
    String content = "BT /F 12 Tf 72 700 Td <%s> Tj ET".formatted(hexadecimal);
    return """
        %%PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
        4 0 obj<</Length %d>>stream
        %s
        endstream endobj
        5 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>endobj
        6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000>>endobj
        trailer<</Root 1 0 R/Size 7>>
        %%%%EOF
        """
        .formatted(content.length(), content)
        .getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] raw(String filter, byte[] packed) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    write(pdf, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    write(pdf, "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
    write(pdf, "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R");
    write(pdf, "/Resources<</XObject<</X 5 0 R>>>>>>endobj\n");
    write(pdf, "4 0 obj<<%s/Length %d>>stream\n".formatted(filter, packed.length));
    pdf.writeBytes(packed);
    write(pdf, "\nendstream endobj\n5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]");
    write(
        pdf,
        "/Resources<</XObject<</X 5 0 R>>>>/Length 11>>stream\n/X Do /X Do\nendstream endobj\n");
    write(pdf, "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n");
    return pdf.toByteArray();
  }

  static byte[] deflated(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private byte[] saved() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private void page(int number, String title, List<String> lines) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      float y = 780;
      show(out, runningHead, 10, LEFT, 810);
      show(out, title, 22, LEFT + 40, y);
      y -= title.isEmpty() ? 0 : 50;
      for (String line : lines) {
        float indent = line.startsWith("　　") ? 2 * SIZE : 0;
        show(out, line.strip().replace("　", ""), SIZE, LEFT + indent, y);
        y -= LEADING;
      }
      show(out, "— %d —".formatted(number), 10, 290, 40);
    }
  }

  private void show(PDPageContentStream out, String text, float size, float x, float y)
      throws IOException {
    if (!text.isEmpty()) {
      out.beginText();
      out.setFont(font, size);
      out.newLineAtOffset(x, y);
      out.showText(text);
      out.endText();
    }
  }

  private static List<String> lines(String paragraph) {
    String text = "　　" + paragraph;
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      float width = 0;
      while (end < text.length() && width < LETTERS_PER_LINE - 0.5) {
        width += text.charAt(end++) < 0x80 ? 0.55f : 1;
      }
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }
}
