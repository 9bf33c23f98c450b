package org.tongbao.reading.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.reading.Hints;

/** Pins the rules that every stored id depends on: a change here is a migration. */
class DocumentNameTest {

  private static final byte[] BYTES = "净网2021".getBytes(StandardCharsets.UTF_8);

  @Test
  void theUrlComesFirstThenThePathThenTheNameThenTheContent() {
    assertThat(name("https://example.cn/a", "seeds", "a.txt", "n"))
        .isInstanceOf(DocumentName.Url.class);
    assertThat(name(null, "seeds", "a.txt", "n")).isInstanceOf(DocumentName.Path.class);
    assertThat(name(null, null, "a.txt", "n")).isInstanceOf(DocumentName.Given.class);
    assertThat(name(null, null, null, " ")).isInstanceOf(DocumentName.Content.class);
    assertThat(name("ftp://example.cn/a", "seeds", "../a.txt", "n"))
        .isInstanceOf(DocumentName.Given.class);
  }

  @Test
  void idsArePinned() {
    assertThat(name("http://example.cn:80/a?utm_source=x", null, null, null).documentId())
        .isEqualTo(Sha256.hex("3:url20:https://example.cn/a").substring(0, 32))
        .isEqualTo("1fbf3b48fa2cf83752106176dc08b784");
    assertThat(name(null, "seeds", "./a\\净网.txt", null).documentId())
        .isEqualTo(Sha256.hex("4:path5:seeds12:a/净网.txt").substring(0, 32))
        .isEqualTo("375182d5409b88f143a52eabf22a5133");
    assertThat(name(null, null, null, " n ").documentId())
        .isEqualTo(Sha256.hex("4:name1:n").substring(0, 32))
        .isEqualTo("200ad15e39f9c5d538f11eb626c49a2e");
    assertThat(name(null, null, null, null).documentId())
        .isEqualTo(Sha256.hex("7:content64:" + Sha256.hex(BYTES)).substring(0, 32))
        .isEqualTo("2896cdd6b94942a05a87192c5d52447d");
  }

  @Test
  void revisionsArePinned() {
    Source source =
        new Source("题", null, "http://example.cn", new PublicationTime("2021-10-14"), "a.txt");

    assertThat(Revision.ofText("题\n文", source))
        .isEqualTo(Sha256.hex("4:text7:题\n文3:题-10:2021-10-1417:http://example.cn").substring(0, 16))
        .isEqualTo("bb96d55bdd0d7243");
    assertThat(Revision.ofBytes(BYTES)).isEqualTo("a1d1accd3cc5917d");
  }

  @Test
  void fieldsCannotRunIntoEachOther() {
    assertThat(name(null, "a", "b/c", null).documentId())
        .isNotEqualTo(name(null, "a/b", "c", null).documentId());
    assertThat(Revision.ofText("a", new Source("b", null, null, null, null)))
        .isNotEqualTo(Revision.ofText("a", new Source(null, "b", null, null, null)))
        .isNotEqualTo(Revision.ofText("ab", Source.UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt,a.txt",
    "/a//b/./c.txt,a/b/c.txt",
    "a\\b.txt,a/b.txt",
    "./A b.txt,A b.txt",
    "e\u0301.txt,\u00E9.txt"
  })
  void pathsHaveOneForm(String path, String canonical) {
    assertThat(SourcePath.of(path)).contains(new SourcePath(canonical));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", ".", "../a", "a/../b", "a\\..\\b", "a\0b"})
  void pathsThatLeadNowhereOrOutsideAreRefused(String path) {
    assertThat(SourcePath.of(path)).isEmpty();
  }

  private static DocumentName name(
      @Nullable String url,
      @Nullable String collection,
      @Nullable String path,
      @Nullable String given) {
    Hints hints =
        new Hints(
            null,
            null,
            url,
            collection,
            path,
            given,
            null,
            null,
            null,
            Instant.parse("2026-01-01T00:00:00Z"));
    return DocumentName.of(hints, BYTES);
  }
}
