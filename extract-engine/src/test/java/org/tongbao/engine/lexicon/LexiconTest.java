package org.tongbao.engine.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LexiconTest {

  static Stream<String> names() throws IOException, URISyntaxException {
    Path folder = Path.of(LexiconTest.class.getResource("/lexicon").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString().replace(".tsv", "")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyLexiconIsSortedWithoutRepeatsAndSaysWhatItIs(String name) throws IOException {
    Lexicon lexicon = Lexicon.load(name);
    List<String> keys = lexicon.rows().stream().map(row -> row.getField(0)).toList();
    assertThat(keys).isSorted().doesNotHaveDuplicates().isNotEmpty();
    String text =
        new String(
            Lexicon.class.getResourceAsStream("/lexicon/" + name + ".tsv").readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(text).contains("# Purpose:").contains("# Columns:").contains("# Source:");
  }
}
