package org.tongbao.reading.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

  private static final String SIMPLIFIED =
      "<html><head><title>通报</title></head><body><p>全省公安机关共侦破网络犯罪案件1200余起，"
          + "抓获犯罪嫌疑人3100余名，关停违法账号2.3万个。</p></body></html>";
  private static final String TRADITIONAL =
      "<html><head><title>通報</title></head><body><p>警方共偵破網絡詐騙案件一千二百餘宗，"
          + "拘捕疑犯三千一百餘名，關閉違法賬號二萬三千個。</p></body></html>";

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "GB18030", "UTF-8"})
  void detectsSimplifiedText(String charset) {
    assertThat(text(SIMPLIFIED.getBytes(Charset.forName(charset)), null, null))
        .isEqualTo(SIMPLIFIED);
  }

  @Test
  void detectsTraditionalText() {
    assertThat(text(TRADITIONAL.getBytes(Charset.forName("Big5-HKSCS")), null, null))
        .isEqualTo(TRADITIONAL);
  }

  @ParameterizedTest
  @CsvSource({"gb2312,", "GBK,", ",text/html; charset=gb2312", ",'text/html; charset=\"GBK\"'"})
  void believesTheSender(String charset, String contentType) {
    byte[] bytes = "网警查处".getBytes(Charset.forName("GBK"));

    assertThat(text(bytes, charset, contentType)).isEqualTo("网警查处");
  }

  @Test
  void believesTheMetaElement() {
    String page =
        "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=big5\">賬號";

    assertThat(text(page.getBytes(Charset.forName("Big5")), null, null)).isEqualTo(page);
  }

  @Test
  void theWidestCharsetOfTheFamilyReads() {
    String text = "<meta charset=gb2312>朱镕基、㐀、🀄";

    assertThat(text(text.getBytes(Charset.forName("GB18030")), null, null)).isEqualTo(text);
  }

  @Test
  void textThatIsPlainlyUtf8IsReadSoWhateverIsDeclared() {
    byte[] bytes = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);

    assertThat(text(bytes, "gbk", null)).isEqualTo(SIMPLIFIED);
    assertThat(text(bytes, null, "text/html; charset=ISO-8859-1")).isEqualTo(SIMPLIFIED);
  }

  @Test
  void aWrongDeclarationGivesWayToWhatDecodes() {
    assertThat(text(SIMPLIFIED.getBytes(Charset.forName("GBK")), "utf-8", null))
        .isEqualTo(SIMPLIFIED);
  }

  @Test
  void oneBrokenByteCostsOneCharacter() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("抓获犯罪嫌疑人3100余名，".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE5);
    bytes.writeBytes("关停违法账号。".getBytes(StandardCharsets.UTF_8));

    assertThat(text(bytes.toByteArray(), "utf-8", null)).isEqualTo("抓获犯罪嫌疑人3100余名，\uFFFD关停违法账号。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "GB18030"})
  void aByteOrderMarkDecides(String charset) {
    byte[] bytes = ("\uFEFF" + SIMPLIFIED).getBytes(Charset.forName(charset));

    assertThat(text(bytes, "big5", null)).isEqualTo(SIMPLIFIED);
  }

  @Test
  void zeroBytesAreNoText() {
    assertThat(TextDecoder.decode("抓获\0三名".getBytes(StandardCharsets.UTF_8), null, null))
        .isInstanceOf(Decoding.Binary.class);
  }

  @Test
  void aStrayZeroByteSpoilsOneCharacterOnly() {
    String text = SIMPLIFIED.repeat(20);
    byte[] bytes = (text + "\0" + text).getBytes(StandardCharsets.UTF_8);
    assertThat(text(bytes, null, null)).isEqualTo(text + "\uFFFD" + text);
  }

  @Test
  void noiseIsNoText() {
    byte[] noise = new byte[500];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (1 + i * 7 % 31);
    }
    assertThat(TextDecoder.decode(noise, null, null)).isInstanceOf(Decoding.Binary.class);
  }

  @Test
  void controlsAndLoneSurrogatesAreReplacedAndLineEndsUnified() {
    assertThat(PrintableText.of("a\r\nb\rc\td\u0007e\u0085f\uD83Dg\uDE00h\uD83D\uDE00"))
        .isEqualTo("a\nb\nc\td\uFFFDe\uFFFDf\uFFFDg\uFFFDh\uD83D\uDE00");
  }

  @Test
  void aStrayByteInAPageOfTwoByteCharactersCostsNoMoreThanItsLine() {
    byte[] page = SIMPLIFIED.repeat(3).getBytes(Charset.forName("GBK"));
    page[page.length / 2] = (byte) 0xFF;

    String read = text(page, "gbk", null);

    assertThat(read).startsWith(SIMPLIFIED).endsWith(SIMPLIFIED);
  }

  @Test
  void aPieceInAnotherCharsetIsReadInThatOne() {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes(SIMPLIFIED.repeat(3).getBytes(StandardCharsets.UTF_8));
    page.writeBytes("<div>本网站由技术部门维护，版权所有</div>".getBytes(Charset.forName("GBK")));
    page.writeBytes(SIMPLIFIED.getBytes(StandardCharsets.UTF_8));

    assertThat(text(page.toByteArray(), "utf-8", null))
        .isEqualTo(SIMPLIFIED.repeat(3) + "<div>本网站由技术部门维护，版权所有</div>" + SIMPLIFIED);
  }

  @Test
  void aCharacterCutOffAtTheEndIsLeftOut() {
    byte[] bytes = SIMPLIFIED.substring(0, 60).getBytes(StandardCharsets.UTF_8);

    assertThat(text(Arrays.copyOf(bytes, bytes.length - 1), null, null))
        .isEqualTo(SIMPLIFIED.substring(0, 59));
  }

  @ParameterizedTest
  @CsvSource({"GBK", "windows-1252", "ISO-8859-1"})
  void textThatWasMisreadAndWrittenAgainIsRepairedAsFarAsItsBytesAreThere(String wrong) {
    byte[] misread =
        new String(SIMPLIFIED.getBytes(StandardCharsets.UTF_8), Charset.forName(wrong))
            .getBytes(StandardCharsets.UTF_8);

    String read = text(misread, "utf-8", null);

    assertThat(read).contains("抓获犯罪嫌疑人3100");
    assertThat(read.chars().filter(unit -> unit == '\uFFFD').count()).isLessThan(10);
  }

  @Test
  void aMisreadPieceOfAGoodPageIsRepairedAlone() {
    String piece =
        new String("关停违法账号，".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThat(
            text(
                (SIMPLIFIED + "<p>" + piece + "</p>").getBytes(StandardCharsets.UTF_8), null, null))
        .isEqualTo(SIMPLIFIED + "<p>关停违法账号，</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Café, naïveté et déjà vu à l’été — « même ça ».",
        "联通",
        "饕餮盛宴，魑魅魍魉。",
        "朱镕基、王菀之、喆、堃、昇、燊。",
        "Приказ о проверке",
        "摘要：①查处；②整改；③通报。",
        "ÀÉÎÕÜ"
      })
  void whatIsWrittenWellStays(String written) {
    assertThat(text(written.getBytes(StandardCharsets.UTF_8), "utf-8", null)).isEqualTo(written);
  }

  private static String text(byte[] bytes, @Nullable String charset, @Nullable String contentType) {
    return switch (TextDecoder.decode(bytes, charset, contentType)) {
      case Decoding.Text decoded -> decoded.text();
      case Decoding.Binary binary -> binary.detail();
    };
  }
}
