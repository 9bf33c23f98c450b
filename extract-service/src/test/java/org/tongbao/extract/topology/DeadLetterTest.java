package org.tongbao.extract.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.contract.Limits;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.extract.document.LineEngine;
import org.tongbao.extract.hook.FailingEngine;

class DeadLetterTest {

  private static final String READABLE = "a: 1\nb: 2";

  @TempDir private Path directory;
  private Extract extract;

  @BeforeEach
  void start() {
    extract =
        new Extract(
            directory, new FailingEngine(new LineEngine(""), "the hook's words"), "1".repeat(16));
  }

  @AfterEach
  void stop() {
    extract.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'',                            EMPTY",
    "'a: 1\u0000',                  BINARY",
    "'makes the engine throw',      ENGINE_FAILURE",
    "'the hook''s words',           ENGINE_FAILURE",
    "'makes the engine run on',     STEP_BUDGET"
  })
  void theLastReadableRevisionStands(String text, Reason reason) {
    extract.feed(READABLE);

    assertThat(extract.feed(text)).isEmpty();
    DeadLetter letter = letter();
    assertThat(letter.reason()).isEqualTo(reason);
    assertThat(letter.key()).isEqualTo("extract/" + Extract.ID);
    assertThat(letter.stage()).isEqualTo(Stage.EXTRACT);
    assertThat(letter.raw()).isEqualTo(new RawPlace(Extract.TOPIC_ID, 0, 1));
    assertThat(letter.failedAt()).isEqualTo(Extract.FETCHED);
    assertThat(letter.source().url()).isEqualTo("https://example.org/article");
    assertThat(extract.count("tongbao.extract.dead.letters", "reason", reason.name())).isOne();

    List<Emitted> recovered = extract.emitted(READABLE);
    assertThat(Extract.inWords(recovered))
        .as("the old text is closed anew")
        .containsExactly("closed");
    assertThat(recovered.getFirst().closing().events()).hasSize(2);
    assertThat(extract.letters()).as("a tombstone").containsExactly((DeadLetter) null);
    extract.feed(READABLE);
    assertThat(extract.letters()).as("cleared once").isEmpty();
  }

  @Test
  void tellsTheChainOfCauses() {
    extract.feed(LineEngine.THROWING_WORDS);

    List<String> causes = letter().causes();
    assertThat(causes).hasSize(2);
    assertThat(causes.getFirst())
        .startsWith("java.lang.IllegalStateException: outer at org.tongbao");
    assertThat(causes.getLast()).startsWith("java.lang.NumberFormatException: inner");
  }

  @Test
  void aWithdrawalClearsTheLetter() {
    extract.feed(READABLE);
    extract.feed("");
    extract.letters();

    assertThat(Extract.inWords(extract.withdraw()))
        .containsExactly("retracted a", "retracted b", "withdrawn");
    assertThat(extract.letters()).containsExactly((DeadLetter) null);
  }

  @Test
  void malformedRecordsStopNothing() {
    extract.pipe(Extract.ID, new RecordHeaders(), new byte[] {1});
    extract.pipe("no document id", new RecordHeaders(), new byte[] {1});
    extract.pipe(
        Extract.ID,
        RawDocumentRecords.headers(Extract.document(new byte[0], false))
            .remove("ce_time")
            .add("ce_time", "yesterday".getBytes()),
        new byte[] {1});
    extract.pipe(
        Extract.ID, RawDocumentRecords.headers(Extract.document(new byte[0], false)), null);

    assertThat(extract.letters())
        .hasSize(4)
        .map(Objects::requireNonNull)
        .allMatch(letter -> letter.reason() == Reason.MALFORMED_RECORD)
        .allMatch(letter -> letter.documentId().matches("[0-9a-f]{32}"));
    assertThat(extract.feed(READABLE)).containsExactly("published a", "published b", "closed");
    assertThat(extract.letters()).containsExactly((DeadLetter) null);
  }

  @Test
  void whatTheTopicCannotCarryIsALetter() {
    extract.feed(READABLE);
    String huge = READABLE + "x".repeat(Limits.RECORD_BYTES);

    assertThat(extract.feed(huge)).isEmpty();
    DeadLetter letter = letter();
    assertThat(letter.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(letter.detail()).contains("bytes, at most");
    assertThat(extract.feed(READABLE)).containsExactly("closed");
  }

  @Test
  void manyLargeEventsAreALetterToo() {
    StringBuilder text = new StringBuilder();
    String words = "x".repeat(700_000);
    for (char name = 'a'; name <= 'z'; name++) {
      text.append(name).append(": ").append(name == 'a' ? words : "1").append('\n');
    }
    String title = "t".repeat(2_000_000);

    assertThat(extract.titled(text.toString(), title)).isEmpty();
    assertThat(letter().reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aTextWithoutEventsIsClosedToo() {
    assertThat(extract.feed("nothing to see")).containsExactly("closed");
  }

  private DeadLetter letter() {
    return Objects.requireNonNull(extract.letters().getFirst());
  }
}
