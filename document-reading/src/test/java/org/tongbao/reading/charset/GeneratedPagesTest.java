package org.tongbao.reading.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mozilla.universalchardet.UniversalDetector;
import org.tongbao.reading.Articles;

/**
 * Pages of every length in every charset, declared rightly, wrongly and not at all: how many are
 * read character by character as they were written.
 */
class GeneratedPagesTest {

  private static final int[] LENGTHS = {20, 50, 100, 200, 500, 1000};
  private static final int SAMPLES =
      "long".equals(System.getProperty("tongbao.scale")) ? 2_000 : 250;
  private static final double LEAST_OF_FULL_PAGES = 0.995;
  private static final double LEAST_AT_200_BYTES = 0.9;

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset GBK = Charset.forName("GBK");
  private static final Charset BIG5 = Charset.forName("Big5");
  private static final Charset HKSCS = Charset.forName("Big5-HKSCS");
  private static final Charset UTF_8 = StandardCharsets.UTF_8;
  private static final Charset LATIN_1 = StandardCharsets.ISO_8859_1;

  /**
   * @param declared in the content type of a piece, in the meta element of a page
   * @param wronglyReadAs the bytes were read so and written down again in UTF-8
   */
  private record Kind(
      String name,
      Charset charset,
      boolean traditional,
      @Nullable String declared,
      @Nullable Charset wronglyReadAs,
      UnaryOperator<String> spice) {

    byte[] bytes(String text) {
      byte[] bytes = text.getBytes(charset);
      return wronglyReadAs == null ? bytes : new String(bytes, wronglyReadAs).getBytes(UTF_8);
    }
  }

  private static Kind kind(
      String name, Charset charset, boolean traditional, @Nullable String declared) {
    return new Kind(name, charset, traditional, declared, null, UnaryOperator.identity());
  }

  private static final List<Kind> KINDS =
      List.of(
          kind("GB18030, nothing declared", GB18030, false, null),
          kind("GB18030, Traditional, nothing declared", GB18030, true, null),
          new Kind(
              "GB18030 with four-byte characters, as GB2312",
              GB18030,
              false,
              "gb2312",
              null,
              text -> text.replace("，", "，㐂𠮷").replace("公", "䶮")),
          kind("GBK as GB2312", GBK, false, "gb2312"),
          kind("GBK as UTF-8", GBK, false, "utf-8"),
          kind("GBK as Big5", GBK, false, "big5"),
          kind("GBK as ISO-8859-1", GBK, false, "iso-8859-1"),
          kind("Big5, nothing declared", BIG5, true, null),
          kind("Big5 as GBK", BIG5, true, "gbk"),
          kind("Big5 as UTF-8", BIG5, true, "utf-8"),
          new Kind(
              "Big5 with HKSCS, as Big5",
              HKSCS,
              true,
              "big5",
              null,
              text -> text.replace("的", "嘅").replace("，", "，佢哋")),
          kind("UTF-8, nothing declared", UTF_8, false, null),
          kind("UTF-8, Traditional, nothing declared", UTF_8, true, null),
          kind("UTF-8 as GBK", UTF_8, false, "gbk"),
          kind("UTF-8 as Big5", UTF_8, true, "big5"),
          kind("UTF-16LE, nothing declared", StandardCharsets.UTF_16LE, false, null),
          kind("UTF-16BE as UTF-16BE", StandardCharsets.UTF_16BE, false, "utf-16be"),
          new Kind(
              "UTF-8 read as ISO-8859-1", UTF_8, false, "utf-8", LATIN_1, UnaryOperator.identity()),
          new Kind(
              "GBK read as ISO-8859-1", GBK, false, "utf-8", LATIN_1, UnaryOperator.identity()),
          new Kind(
              "Big5 read as ISO-8859-1", BIG5, true, "utf-8", LATIN_1, UnaryOperator.identity()));

  @Test
  void pagesAreReadAsTheyWereWritten() {
    StringBuilder table = new StringBuilder(head());
    List<String> failures = new ArrayList<>();
    for (Kind kind : KINDS) {
      List<String> texts = texts(kind);
      table.append("%n%-46s".formatted(kind.name));
      for (int length : LENGTHS) {
        int right = rightPieces(kind, texts, length);
        table.append(" %9s".formatted(right + "/" + SAMPLES));
        if (length == 200 && right < SAMPLES * LEAST_AT_200_BYTES) {
          failures.add("%s at 200 bytes: %d".formatted(kind.name, right));
        }
      }
      int rightPages = 0;
      int detected = 0;
      List<String> pages = pages(kind, texts);
      for (String page : pages) {
        byte[] bytes = kind.bytes(page);
        rightPages += page.equals(read(bytes, null)) ? 1 : 0;
        detected += page.equals(readByDetectorAlone(bytes)) ? 1 : 0;
      }
      table.append(" %9s %9s".formatted(rightPages + "/" + pages.size(), detected));
      if (rightPages < pages.size() * LEAST_OF_FULL_PAGES) {
        failures.add("%s, full pages: %d of %d".formatted(kind.name, rightPages, pages.size()));
      }
    }
    System.out.println(table);
    assertThat(failures).isEmpty();
  }

  private static String head() {
    StringBuilder head = new StringBuilder("%-46s".formatted("read right, by bytes of the piece"));
    Arrays.stream(LENGTHS).forEach(length -> head.append(" %9d".formatted(length)));
    return head.append(" %9s %9s".formatted("page", "detector")).toString();
  }

  /**
   * Pieces of text of so many bytes, cut wherever that is; the cut off character may be missing.
   */
  private static int rightPieces(Kind kind, List<String> texts, int length) {
    Random random = new Random(length);
    int right = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      String text = texts.get(random.nextInt(texts.size()));
      int start = random.nextInt(Math.max(1, text.length() - length));
      String rest =
          text.substring(Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start);
      byte[] bytes = kind.bytes(rest);
      bytes = Arrays.copyOf(bytes, Math.min(bytes.length, length));
      String contentType = kind.declared == null ? null : "text/html; charset=" + kind.declared;
      right += read(bytes, contentType).equals(whole(kind, rest, bytes.length)) ? 1 : 0;
    }
    return right;
  }

  /** The characters that so many bytes hold as a whole. */
  private static String whole(Kind kind, String text, int bytes) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      int next = end + Character.charCount(text.codePointAt(end));
      used += kind.bytes(text.substring(end, next)).length;
      if (used > bytes) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }

  private static List<String> texts(Kind kind) {
    CharsetEncoder encoder = kind.charset.newEncoder();
    List<String> texts = kind.traditional ? Articles.traditional() : Articles.simplified();
    return texts.stream()
        .map(kind.spice)
        .map(
            text -> {
              StringBuilder kept = new StringBuilder();
              text.codePoints()
                  .mapToObj(Character::toString)
                  .filter(encoder::canEncode)
                  .forEach(kept::append);
              return kept.toString();
            })
        .toList();
  }

  /** Each article as a bare page, inside much markup, and with text only in its title. */
  private static List<String> pages(Kind kind, List<String> texts) {
    String meta = kind.declared == null ? "" : "<meta charset=\"%s\">\n".formatted(kind.declared);
    String markup = "<li class=\"item\"><a href=\"https://example.org/a/1.html\"></a></li>\n";
    List<String> pages = new ArrayList<>();
    for (String text : texts) {
      String title = text.lines().findFirst().orElseThrow();
      String body = "<p>" + text.replace("\n", "</p>\n<p>") + "</p>";
      pages.add("<html><head>%s<title>%s</title></head><body>%s".formatted(meta, title, body));
      pages.add(
          "<html><head>%s<title>%s</title></head><body>%s%s%s"
              .formatted(meta, title, markup.repeat(300), body, markup.repeat(100)));
      pages.add("<html><head>%s<title>%s</title>%s".formatted(meta, title, markup.repeat(200)));
    }
    return pages;
  }

  private static String read(byte[] bytes, @Nullable String contentType) {
    return switch (TextDecoder.decode(bytes, null, contentType)) {
      case Decoding.Text decoded -> decoded.text();
      case Decoding.Binary binary -> binary.detail();
    };
  }

  private static String readByDetectorAlone(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    Optional<Charset> charset = CharsetNames.resolve(detector.getDetectedCharset());
    return new String(bytes, charset.orElse(UTF_8));
  }
}
