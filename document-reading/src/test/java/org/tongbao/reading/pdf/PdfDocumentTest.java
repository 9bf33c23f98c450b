package org.tongbao.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.contract.Limits;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.reading.Articles;
import org.tongbao.reading.DocumentReader;
import org.tongbao.reading.Hints;
import org.tongbao.reading.Reading;

class PdfDocumentTest {

  private static final Instant FETCHED = Instant.parse("2026-01-01T00:00:00Z");
  private static final String TITLE = "某市公安局通报专项行动战果";
  private static final int EVERY = "long".equals(System.getProperty("tongbao.scale")) ? 1 : 8;
  private static final List<String> PARAGRAPHS =
      List.of(
          "2024年5月1日，某市公安局召开新闻发布会，通报“清源2024”专项行动阶段性战果。行动开展以来，全市公安机关共侦破网络犯罪案件1200余起，抓获犯罪嫌疑人3100余名。",
          "一、严打电信网络诈骗",
          "全市共打掉诈骗团伙56个，捣毁窝点89处，查扣手机、电脑等作案工具2300余部（台），冻结涉案资金1.2亿元。",
          "下一步，公安机关将持续深入推进专项行动。");

  private final DocumentReader reader = new DocumentReader();

  @Test
  void paragraphsAreWholeAndPageNumbersGone() {
    assumeTrue(PdfSample.hasFont(), "no Chinese font is installed");

    Reading.Readable read = readable(new PdfSample().bytes(TITLE, PARAGRAPHS));

    assertThat(read.text()).isEqualTo(TITLE + "\n" + String.join("\n", PARAGRAPHS));
    assertThat(read.source().title()).isEqualTo(TITLE);
  }

  @Test
  void aParagraphGoesOnOverThePageAndRunningHeadsAreGone() {
    assumeTrue(PdfSample.hasFont(), "no Chinese font is installed");
    List<String> paragraphs = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      paragraphs.add("第%d起案件：".formatted(i) + PARAGRAPHS.getFirst());
    }

    Reading.Readable read =
        readable(new PdfSample().runningHead("某市公安局简报 2024年第5期").bytes(TITLE, paragraphs));

    assertThat(read.text()).isEqualTo(TITLE + "\n" + String.join("\n", paragraphs));
  }

  @Test
  void theProjectsArticlesComeOutAsTheyWentIn() {
    assumeTrue(PdfSample.hasFont(), "no Chinese font is installed");
    int paragraphs = 0;
    int whole = 0;
    List<String> articles = Articles.simplified();
    for (int i = 0; i < articles.size(); i += EVERY) {
      String article = articles.get(i);
      List<String> lines =
          article
              .lines()
              .skip(1)
              .filter(line -> !line.contains(" | "))
              .map(this::printable)
              .toList();
      String read = readable(new PdfSample().bytes(TITLE, lines)).text();
      List<String> found = read.lines().map(line -> line.replace(" ", "")).toList();
      paragraphs += lines.size();
      whole += (int) lines.stream().filter(line -> found.contains(line.replace(" ", ""))).count();
    }
    System.out.println("paragraphs whole in PDF: %d of %d".formatted(whole, paragraphs));
    assertThat(whole).isGreaterThan((int) (paragraphs * 0.95));
  }

  /** What the font of the test has. */
  private String printable(String line) {
    return line.replaceAll("[^\\p{IsHan}\\p{ASCII}，。、：；？！“”‘’《》（）％—…·]", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Microsoft Word - 通报.doc", "无标题", "未命名1", "report", "1"})
  void whatProgramsCallATitleIsNone(String title) {
    assumeTrue(PdfSample.hasFont(), "no Chinese font is installed");

    Reading.Readable read = readable(new PdfSample().metadataTitle(title).bytes("", PARAGRAPHS));

    assertThat(read.source().title()).isNotEqualTo(title);
  }

  @Test
  void aTitleOfThePropertiesCountsWhereNoneIsPrinted() {
    assumeTrue(PdfSample.hasFont(), "no Chinese font is installed");

    Reading.Readable read =
        readable(new PdfSample().metadataTitle("某省通报清源行动战果").bytes("", PARAGRAPHS));

    assertThat(read.source().title()).isEqualTo("某省通报清源行动战果");
  }

  @Test
  void chineseFontsThatAreNotBroughtAlongAreRead() {
    String line = "某市公安局通报，抓获犯罪嫌疑人12名。";
    String hexadecimal =
        HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE)).toUpperCase(Locale.ROOT);

    Reading.Readable read = readable(PdfSample.withPredefinedFont(hexadecimal));

    assertThat(read.text()).isEqualTo(line);
  }

  @Test
  void encryptedOnesAreRefused() throws Exception {
    assumeTrue(PdfSample.hasFont(), "no Chinese font is installed");

    assertThat(unreadable(new PdfSample().encrypted("")).detail()).contains("encrypted");
    assertThat(unreadable(new PdfSample().encrypted("secret")).detail()).contains("encrypted");
  }

  @Test
  void scansAreToldSo() {
    Reading.Unreadable unreadable =
        unreadable(PdfSample.withContent("0 0 9 9 re f".getBytes(StandardCharsets.US_ASCII)));

    assertThat(unreadable.reason()).isEqualTo(Reason.NO_TEXT);
    assertThat(unreadable.detail()).contains("scans");
  }

  @Test
  void aStreamThatUnpacksToTooMuchIsNeverUnpacked() {
    byte[] bomb = PdfSample.withContent(new byte[64 * 1024 * 1024]);

    byte[] checked = PackedStreams.checked(bomb, PdfLimits.DEFAULT);

    assertThat(bomb.length).isLessThan(Limits.PDF_DOCUMENT_BYTES);
    assertThat(new String(checked, StandardCharsets.ISO_8859_1)).contains("stream\n\0\0\0\0");
    assertThat(unreadable(bomb).reason()).isEqualTo(Reason.NO_TEXT);
  }

  @Test
  void soIsOneThatIsPackedTwice() {
    byte[] inner = PdfSample.deflated(new byte[32 * 1024 * 1024]);
    byte[] bomb = PdfSample.raw("/Filter [/FlateDecode /FlateDecode]", PdfSample.deflated(inner));

    assertThat(
            new String(PackedStreams.checked(bomb, PdfLimits.DEFAULT), StandardCharsets.ISO_8859_1))
        .contains("stream\n\0\0\0\0");
  }

  @Test
  void manyStreamsTogetherAreTooMuch() {
    PdfLimits small = new PdfLimits(500, 1_000, 3_000, 1_000, 1_000, 1_000);
    byte[] one = PdfSample.withContent(new byte[900]);
    byte[] four = new byte[one.length * 4];
    for (int i = 0; i < four.length; i++) {
      four[i] = one[i % one.length];
    }

    assertThat(refusal(four, small).detail()).contains("unpacks to more than the 3,000 bytes");
  }

  @Test
  void howItIsPackedMustStandBesideAStream() {
    byte[] packed = PdfSample.deflated(new byte[10]);

    assertThat(unreadable(PdfSample.raw("/Filter 9 0 R", packed)).detail()).contains("hides");
    assertThat(unreadable(PdfSample.raw("/Filter /Fl#61teDecode", packed)).detail())
        .contains("hides");
  }

  @Test
  void formsThatDrawThemselvesTwiceAreCounted() {
    assertThat(
            unreadable(PdfSample.withContent("/X Do".getBytes(StandardCharsets.US_ASCII))).detail())
        .contains("20,000 forms");
  }

  @Test
  void operatorsAreCounted() {
    byte[] many = PdfSample.withContent("q Q ".repeat(2_000).getBytes(StandardCharsets.US_ASCII));
    PdfLimits small = new PdfLimits(500, 100_000, 1_000_000, 1_000, 1_000, 1_000);

    assertThat(refusal(many, small).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void brokenFilesNeverThrow() {
    byte[] whole = PdfSample.withContent("BT (abc) Tj ET".getBytes(StandardCharsets.US_ASCII));
    Random random = new Random(20_240_501);
    for (int round = 0; round < 300; round++) {
      byte[] broken =
          Arrays.copyOf(whole, round % 3 == 0 ? random.nextInt(whole.length) : whole.length);
      for (int i = 0; i < 1 + round % 10 && broken.length > 8; i++) {
        broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt(256);
      }
      reader.read(broken, hints("application/pdf"));
    }
  }

  @Test
  void itHasALimitOfItsOwn() {
    byte[] large =
        Arrays.copyOf(
            "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), Limits.PDF_DOCUMENT_BYTES + 1);

    assertThat(unreadable(large).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void itIsReadWhateverItIsSaidToBe() {
    assumeTrue(PdfSample.hasFont(), "no Chinese font is installed");
    byte[] bytes = new PdfSample().bytes(TITLE, PARAGRAPHS);

    assertThat(reader.read(bytes, hints("text/html"))).isInstanceOf(Reading.Readable.class);
    assertThat(reader.read(bytes, hints(null))).isInstanceOf(Reading.Readable.class);
    assertThat(reader.read(bytes, Hints.ofFile("c", "通报.pdf", FETCHED)))
        .isInstanceOf(Reading.Readable.class);
  }

  private static PdfRefusedException refusal(byte[] bytes, PdfLimits limits) {
    try {
      PdfDocument.read(bytes, null, limits);
    } catch (PdfRefusedException e) {
      return e;
    }
    throw new AssertionError("it was read");
  }

  private Reading.Readable readable(byte[] bytes) {
    Reading reading = reader.read(bytes, hints("application/pdf"));
    assertThat(reading).isInstanceOf(Reading.Readable.class);
    return (Reading.Readable) reading;
  }

  private Reading.Unreadable unreadable(byte[] bytes) {
    return (Reading.Unreadable) reader.read(bytes, hints("application/pdf"));
  }

  private static Hints hints(@Nullable String contentType) {
    return new Hints(contentType, null, null, null, null, null, null, null, null, FETCHED);
  }
}
