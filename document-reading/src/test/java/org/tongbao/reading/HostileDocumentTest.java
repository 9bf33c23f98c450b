package org.tongbao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.contract.Limits;

class HostileDocumentTest {

  private static final Instant FETCHED = Instant.parse("2026-01-01T00:00:00Z");

  /** Many times what a linear reader needs on a slow machine, far below what a square one does. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int BYTES =
      "long".equals(System.getProperty("tongbao.scale"))
          ? Limits.TEXT_DOCUMENT_BYTES
          : Limits.TEXT_DOCUMENT_BYTES / 16;

  private final DocumentReader reader = new DocumentReader();

  static Stream<String> patterns() {
    return Stream.of(
        "<",
        ">",
        "<div>",
        "<b>",
        "<p><b>",
        "<a href=x>",
        "<table><tr><td>",
        "<ul><li>",
        "</p>",
        "<i><a>",
        "&",
        "&#x1;",
        "<!--",
        "<![CDATA[",
        "<form>",
        "<svg><p>",
        "<select><b>",
        "---\n",
        "- ",
        "> ",
        "*a **b ",
        "[",
        "[a](",
        "`",
        "| a ",
        "|---",
        "#",
        "a: &a [*a]\n",
        "{",
        "0123456789",
        "首页 ",
        "相关阅读\n",
        "来源:",
        "2021-10-14 ",
        "\n",
        "　",
        "破获",
        "抓获3名,",
        "\uFEFF",
        "<h1><b>",
        "<h2>标题<i>",
        "<section><p>抓获三人，",
        "<div><p><a href=1>破获一起案件</a>抓获三人",
        "<div style='display:none'>",
        "<script type=application/ld+json>[",
        "<script>pubTime=",
        "<span class=source>来源：",
        "<time>昨天",
        "ä¸",
        "ä¸­å›½<",
        "ÖÐ¹ú\n",
        "涓浗<",
        "锟斤拷",
        "民國一百",
        "1 2 3 ",
        "版权所有");
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void aDocumentOfOnePatternIsReadInLinearTime(String pattern) {
    byte[] bytes = fill(pattern);
    for (String contentType : new String[] {"text/html", "text/markdown", "text/plain"}) {
      Hints hints = hints(contentType);
      Reading reading = inPatience(bytes, hints);
      assertThat(reading.documentId()).hasSize(32);
      assertThat(reading.revision()).hasSize(16);
    }
  }

  /** Bytes that are no UTF-8, so that every charset is tried, and on every piece. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "FF",
        "C3",
        "C3C3C33C",
        "FF3C",
        "E4B8FF0A",
        "8130",
        "8130813C",
        "00410042",
        "A440",
        "1B2442"
      })
  void bytesOfOnePatternAreReadInLinearTime(String hexadecimal) {
    byte[] unit = HexFormat.of().parseHex(hexadecimal);
    byte[] bytes = new byte[BYTES / unit.length * unit.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = unit[i % unit.length];
    }
    for (String contentType : new String[] {"text/html; charset=gbk", "text/plain"}) {
      inPatience(bytes, hints(contentType));
    }
  }

  @Test
  void aMillionTagsThatNeverEndAndALineOfTwoMebibytesGiveNoMoreTextThanTheyHold() {
    byte[] tags = "<i>".repeat(699_000).getBytes(StandardCharsets.UTF_8);
    byte[] line = "破获案件三起，".repeat(99_000).getBytes(StandardCharsets.UTF_8);

    inPatience(tags, hints("text/html"));
    Reading read = inPatience(line, hints("text/html"));

    assertThat(((Reading.Readable) read).text().length()).isLessThan(line.length);
  }

  @Test
  void randomBytesNeverThrow() {
    Random random = new Random(20_180_101);
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      String[] types = {"text/html", "text/markdown", "text/plain", null};
      reader.read(bytes, hints(types[round % types.length]));
    }
  }

  @Test
  void randomMarkupNeverThrowsAndHoldsNoControls() {
    Random random = new Random(20_180_102);
    String[] pieces = {
      "<",
      ">",
      "p",
      "table",
      "td",
      "/",
      "\"",
      "&#",
      "0;",
      "---\n",
      "title: ",
      "'",
      "\r",
      "\u0007",
      "抓获",
      "3名",
      "\uD800",
      "class=nav ",
      "|",
      "\n",
      "</",
      "h1",
      "meta charset=gbk",
      "a href="
    };
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(200); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      String[] types = {"text/html", "text/markdown", "text/plain", null};
      if (reader.read(bytes, hints(types[round % 4])) instanceof Reading.Readable readable) {
        assertThat(readable.text()).doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]");
        assertThat(readable.text()).isNotBlank();
      }
    }
  }

  /** Of the processor, so that other work on the machine does not count. */
  private Reading inPatience(byte[] bytes, Hints hints) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    Reading reading = reader.read(bytes, hints);
    long nanos = threads.getCurrentThreadCpuTime() - before;
    assertThat(Duration.ofNanos(nanos)).isLessThan(PATIENCE);
    return reading;
  }

  private static byte[] fill(String pattern) {
    byte[] unit = pattern.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[BYTES / unit.length * unit.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = unit[i % unit.length];
    }
    return bytes;
  }

  private static Hints hints(String contentType) {
    return new Hints(contentType, null, null, null, null, null, null, null, null, FETCHED);
  }
}
