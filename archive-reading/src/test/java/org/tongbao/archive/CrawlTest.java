package org.tongbao.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.testing.Crawl;
import org.tongbao.testing.PackedFiles;

/** What a WARC gives: its pages, by their addresses. */
class CrawlTest {

  private static final String PAGE = "<p>抓获1人。</p>";
  private static final String HTML = "text/html; charset=GBK";

  @FunctionalInterface
  interface Pages {
    void write(Crawl crawl) throws IOException;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void pagesAreDocumentsAndAllElseIsPassedOver(boolean compressed) throws IOException {
    byte[] warc =
        crawl(
            compressed,
            crawl ->
                crawl
                    .request("https://example.org/a")
                    .page("https://example.org/a", PAGE)
                    .response("https://example.org/b", 301, Map.of("Location", "/c"), bytes(""))
                    .response(
                        "https://example.org/i.png",
                        200,
                        Map.of("Content-Type", "image/png"),
                        bytes("x"))
                    .revisit("https://example.org/a")
                    .response(
                        "https://example.org/c", 200, Map.of("Content-Type", HTML), bytes(PAGE)));
    ReadAll read = ReadAll.of(ArchiveFormat.WARC, warc);
    assertThat(read.end()).isNull();
    assertThat(read.lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("(NO_RESPONSE)"),
            line -> assertThat(line).isEqualTo("https://example.org/a (NO_RESPONSE)"),
            line -> assertThat(line).isEqualTo("https://example.org/a = " + PAGE),
            line -> assertThat(line).isEqualTo("https://example.org/b (STATUS)"),
            line -> assertThat(line).isEqualTo("https://example.org/i.png (MEDIA_TYPE)"),
            line -> assertThat(line).isEqualTo("https://example.org/a (REVISIT)"),
            line -> assertThat(line).isEqualTo("https://example.org/c = " + PAGE));
    ArchiveElement.Document page = read.document(6);
    assertThat(page.contentType()).isEqualTo("text/html; charset=GBK");
    assertThat(page.charset()).isEqualTo("GBK");
    assertThat(page.fetchedAt()).isEqualTo(Instant.parse("2024-05-20T08:00:00Z"));
  }

  @Test
  void encodingsOfTheTransferAreUndone() throws IOException {
    byte[] chunked = bytes("5\r\n<p>ab\r\n4\r\n</p>\r\n0\r\n\r\n");
    byte[] warc =
        crawl(
            true,
            crawl ->
                crawl
                    .response(
                        "https://example.org/gzip",
                        200,
                        Map.of("Content-Type", HTML, "Content-Encoding", "gzip"),
                        PackedFiles.gzip(bytes(PAGE)))
                    .response(
                        "https://example.org/chunked",
                        200,
                        Map.of("Content-Type", HTML, "Transfer-Encoding", "chunked"),
                        chunked)
                    .response(
                        "https://example.org/identity",
                        200,
                        Map.of("Content-Type", HTML, "Content-Encoding", "identity"),
                        bytes(PAGE)));
    assertThat(ReadAll.of(ArchiveFormat.WARC, warc).lines().subList(1, 4))
        .containsExactly(
            "https://example.org/gzip = " + PAGE,
            "https://example.org/chunked = <p>ab</p>",
            "https://example.org/identity = " + PAGE);
  }

  @Test
  void damagedPagesDoNotTouchTheirNeighbours() throws IOException {
    Map<String, String> gzipped = Map.of("Content-Type", HTML, "Content-Encoding", "gzip");
    byte[] warc =
        crawl(
            true,
            crawl ->
                crawl
                    .response("https://example.org/no-gzip", 200, gzipped, bytes(PAGE))
                    .response(
                        "https://example.org/bomb",
                        200,
                        gzipped,
                        PackedFiles.gzip(new byte[8 * 1024 * 1024]))
                    .response(
                        "https://example.org/unknown",
                        200,
                        Map.of("Content-Type", HTML, "Content-Encoding", "klingon"),
                        bytes(PAGE))
                    .page("https://example.org/last", PAGE));
    assertThat(ReadAll.of(ArchiveFormat.WARC, warc).lines().subList(1, 5))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("https://example.org/no-gzip: The response cannot"),
            line -> assertThat(line).startsWith("https://example.org/bomb = 630"),
            line -> assertThat(line).startsWith("https://example.org/unknown: The response cannot"),
            line -> assertThat(line).isEqualTo("https://example.org/last = " + PAGE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html;charset=",
        "text/html; charset=utf-8;",
        "TEXT/HTML;",
        "text/html; charset=\"utf-8\"",
        "text/html, text/html; charset=utf-8",
        "text/html;;charset=x y"
      })
  void sloppyContentTypesBecomeWellFormed(String declared) throws IOException {
    byte[] warc =
        crawl(
            true,
            crawl ->
                crawl.response(
                    "https://example.org/", 200, Map.of("Content-Type", declared), bytes(PAGE)));
    assertThat(ReadAll.of(ArchiveFormat.WARC, warc).document(1).contentType())
        .matches("text/html(; charset=[A-Za-z0-9-]+)?");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsCutGivesWhatStandsBefore(boolean compressed) throws IOException {
    byte[] noise = new byte[30_000];
    new java.util.Random(7).nextBytes(noise);
    byte[] warc =
        crawl(
            compressed,
            crawl ->
                crawl
                    .page("https://example.org/a", PAGE)
                    .response("https://example.org/b", 200, Map.of("Content-Type", HTML), noise));
    ReadAll read = ReadAll.of(ArchiveFormat.WARC, Arrays.copyOf(warc, warc.length - 10_000));
    assertThat(read.lines()).last().isEqualTo("https://example.org/a = " + PAGE);
    assertThat(read.end())
        .isInstanceOf(ArchiveBrokenException.class)
        .hasMessageContaining("breaks off");
  }

  @Test
  void wrongLengthsAndMissingAddressesAreTold() throws IOException {
    String warc =
        new String(
            crawl(false, crawl -> crawl.page("https://example.org/a", PAGE)),
            StandardCharsets.UTF_8);
    ReadAll nameless =
        ReadAll.of(ArchiveFormat.WARC, bytes(warc.replaceFirst("WARC-Target-URI: [^\r]*\r\n", "")));
    assertThat(nameless.lines()).last().asString().contains("has no WARC-Target-URI");
    ReadAll shorter =
        ReadAll.of(
            ArchiveFormat.WARC,
            bytes(
                warc.substring(0, warc.lastIndexOf("WARC/1"))
                    + warc.substring(warc.lastIndexOf("WARC/1"))
                        .replaceFirst("Content-Length: [0-9]+", "Content-Length: 10")));
    assertThat(shorter.end()).isInstanceOf(ArchiveBrokenException.class);
  }

  @Test
  void aHeaderWithoutEndIsNotGatheredForEver() {
    String header = "WARC/1.0\r\nWARC-Type: " + "x".repeat(3 * 1024 * 1024);
    ReadAll read = ReadAll.of(ArchiveFormat.WARC, PackedFiles.gzip(bytes(header)));
    assertThat(read.end()).isInstanceOf(ArchiveTooLargeException.class);
  }

  private static byte[] crawl(boolean compressed, Pages pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Crawl crawl = new Crawl(bytes, compressed)) {
      pages.write(crawl);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
