package org.tongbao.engine.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tongbao.engine.ExtractionEngine;
import org.tongbao.engine.explanation.Explanation.SlotOrigin;
import org.tongbao.engine.scope.Slot;
import org.tongbao.reading.DocumentReader;
import org.tongbao.reading.Hints;
import org.tongbao.reading.Reading;

/** Every event of the articles beside the tests is explained, and by words of its text. */
class ExplainedArticlesTest {

  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final List<Path> FOLDERS =
      List.of(MODULE.resolve("src/test/resources/articles"), MODULE.resolve("../seeds/articles"));
  private static final Instant FETCHED = Instant.parse("2026-01-01T00:00:00Z");

  private final ExtractionEngine engine = new ExtractionEngine();

  @TestFactory
  Stream<DynamicTest> everyEventIsExplained() {
    return FOLDERS.stream()
        .flatMap(ExplainedArticlesTest::files)
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> assertExplained(read(file))));
  }

  private void assertExplained(Reading.Readable article) {
    DocumentExplanation explanation = engine.explain(article);

    assertThat(explanation.events())
        .extracting(Explanation::event)
        .isEqualTo(engine.extract(article));
    for (Explanation event : explanation.events()) {
      assertThat(event.rules()).isNotEmpty();
      event.parts().forEach(part -> assertCited(part.cited(), article));
      event.slots().forEach(slot -> assertGrounded(slot, article));
    }
  }

  private static void assertGrounded(SlotOrigin slot, Reading.Readable article) {
    if (slot.value() != null) {
      assertThat(slot.way()).as("%s", slot).isNotNull();
    }
    if (slot.cited() != null) {
      assertCited(slot.cited(), article);
    }
    if (slot.via() != null) {
      assertCited(slot.via(), article);
    }
    boolean needsWords = slot.slot() != Slot.LEVEL && slot.slot() != Slot.REGION;
    if (slot.value() != null && needsWords) {
      assertThat(slot.cited()).as("%s", slot).isNotNull();
    }
  }

  private static void assertCited(Cited cited, Reading.Readable article) {
    assertThat(article.text().substring(cited.start(), cited.end())).isEqualTo(cited.words());
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("the articles of " + folder + " cannot be listed", e);
    }
  }

  private static Reading.Readable read(Path file) throws IOException {
    Hints hints = Hints.ofFile("articles", file.getFileName().toString(), FETCHED);
    return (Reading.Readable) new DocumentReader().read(Files.readAllBytes(file), hints);
  }
}
