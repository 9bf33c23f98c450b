package org.tongbao.extract.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.document.StandingEvent;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.EventHash;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.extract.document.LineEngine;

class ExtractTopologyTest {

  private static final String ENGINE = "1".repeat(16);
  private static final String NEWER_ENGINE = "2".repeat(16);
  private static final String A = "a: 1\nb: 2";
  private static final String B = "a: 1\nb: 3\nc: 4";

  @TempDir private Path directory;
  private Extract extract;

  @BeforeEach
  void start() {
    extract = new Extract(directory.resolve("first"), new LineEngine(""), ENGINE);
  }

  @AfterEach
  void stop() {
    extract.close();
  }

  @Test
  void closesADocumentBehindItsEvents() {
    List<Emitted> emitted = extract.emitted(A);

    assertThat(Extract.inWords(emitted)).containsExactly("published a", "published b", "closed");
    CampaignEvent first = emitted.getFirst().event();
    DocumentRecord closing = emitted.getLast().closing();
    assertThat(closing.id()).isEqualTo(Extract.ID);
    assertThat(closing.text()).isEqualTo(A);
    assertThat(closing.engineVersion()).isEqualTo(ENGINE);
    assertThat(closing.collection()).isEqualTo("collection");
    assertThat(closing.source().path()).isEqualTo("article.txt");
    assertThat(closing.raw()).isEqualTo(new RawPlace(Extract.TOPIC_ID, 0, 0));
    assertThat(closing.events())
        .map(StandingEvent::fullHash)
        .containsExactly(
            EventHash.of(first).full(), emitted.get(1).header(CampaignEventRecords.FULL_HASH));
    assertThat(emitted.getFirst().header(CampaignEventRecords.ENGINE_VERSION)).isEqualTo(ENGINE);
    assertThat(emitted.getFirst().header(CampaignEventRecords.REVISION))
        .isEqualTo(closing.revision());
    assertThat(emitted.getFirst().header("time")).isEqualTo("2026-01-02T03:04:05Z");
  }

  @Test
  void repeatsOnlyTheClosingForTheSameText() {
    extract.feed(A);

    for (int offset = 1; offset <= 2; offset++) {
      List<Emitted> again = extract.emitted(A);
      assertThat(Extract.inWords(again)).containsExactly("closed");
      assertThat(again.getFirst().closing().raw().offset()).isEqualTo(offset);
      assertThat(again.getFirst().closing().events()).hasSize(2);
    }
  }

  @Test
  void bringsATextBack() {
    extract.feed(A);

    assertThat(extract.feed(B)).containsExactly("published b", "published c", "closed");
    assertThat(extract.feed(A)).containsExactly("published b", "retracted c", "closed");
    assertThat(extract.feed(B)).containsExactly("published b", "published c", "closed");
  }

  @Test
  void marksWhatOnlyMoved() {
    extract.feed("a: 1\nb: 2\nc: 3");

    List<Emitted> edited = extract.emitted("a: 1\nb: 22222\nc: 3");

    assertThat(Extract.inWords(edited)).containsExactly("published b", "moved c", "closed");
    assertThat(edited.get(1).event().evidence().start()).isEqualTo("a: 1\nb: 22222\n".length());
  }

  @Test
  void withdrawsADocumentAndKeepsItsPlace() {
    extract.feed(A);

    List<Emitted> withdrawal = extract.withdraw();

    assertThat(Extract.inWords(withdrawal))
        .containsExactly("retracted a", "retracted b", "withdrawn");
    DocumentRecord closing = withdrawal.getLast().closing();
    assertThat(closing.text()).isNull();
    assertThat(closing.events()).isEmpty();
    assertThat(Extract.inWords(extract.withdraw())).containsExactly("withdrawn");
    assertThat(extract.feed(A)).containsExactly("published a", "published b", "closed");
  }

  @Test
  void passesOverWhatItHandledWhenTheTopicIsReadAgain() {
    extract.feed(A);
    extract.feed(B);
    extract.withdraw();

    try (Extract again = restarted(new LineEngine(""), ENGINE)) {
      assertThat(again.feed(A)).isEmpty();
      assertThat(again.feed(B)).isEmpty();
      assertThat(again.withdraw()).isEmpty();
      assertThat(again.letters()).isEmpty();
      assertThat(again.count("tongbao.extract.documents", "outcome", "passed_over")).isEqualTo(3);
    }
  }

  @Test
  void aNewEnginePublishesOnlyWhatDiffersWhenTheTopicIsReadAgain() {
    extract.feed(A);
    extract.feed(B);

    try (Extract again = restarted(new LineEngine(""), NEWER_ENGINE)) {
      assertThat(again.feed(A)).as("an earlier place").isEmpty();
      List<Emitted> same = again.emitted(B);
      assertThat(Extract.inWords(same)).containsExactly("closed");
      assertThat(same.getFirst().closing().engineVersion()).isEqualTo(NEWER_ENGINE);
    }
    try (Extract again = restarted(new LineEngine(" of late"), NEWER_ENGINE)) {
      again.feed(A);
      List<Emitted> other = again.emitted(B);
      assertThat(Extract.inWords(other))
          .containsExactly("published a", "published b", "published c", "closed");
      assertThat(other.getFirst().header(CampaignEventRecords.ENGINE_VERSION))
          .isEqualTo(NEWER_ENGINE);
    }
  }

  @Test
  void anEventKeepsTheEngineThatFirstSaidIt() {
    extract.feed(A);

    try (Extract later = restarted(new LineEngine(""), NEWER_ENGINE)) {
      assertThat(later.feed(A)).containsExactly("closed");
      List<Emitted> moved = later.emitted("\n" + A);
      assertThat(Extract.inWords(moved)).containsExactly("moved a", "moved b", "closed");
      assertThat(moved.getFirst().header(CampaignEventRecords.ENGINE_VERSION)).isEqualTo(ENGINE);
    }
  }

  @Test
  void writesTheStateLast() {
    extract.barrier =
        _ -> {
          throw new IllegalStateException("crash");
        };

    assertThatThrownBy(() -> extract.feed(A)).hasStackTraceContaining("crash");
    assertThat(extract.states().get(Extract.ID)).isNull();
  }

  @Test
  void countsWhatItDoes() {
    extract.feed("a: 1\nb: 2");
    extract.feed("b: 2");

    assertThat(extract.count("tongbao.extract.documents", "outcome", "closed")).isEqualTo(2);
    Map<String, Double> expected = Map.of("published", 2.0, "moved", 1.0, "retracted", 1.0);
    expected.forEach(
        (change, count) ->
            assertThat(extract.count("tongbao.extract.events", "change", change)).isEqualTo(count));
  }

  /** Another start with the state kept; its raw-documents begins at offset 0 again. */
  private Extract restarted(LineEngine engine, String engineVersion) {
    Extract again = new Extract(directory.resolve("again"), engine, engineVersion);
    try (KeyValueIterator<String, byte[]> states = extract.states().all()) {
      while (states.hasNext()) {
        KeyValue<String, byte[]> state = states.next();
        again.states().put(state.key, state.value);
      }
    }
    return again;
  }
}
