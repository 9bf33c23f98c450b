package org.tongbao.extract.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.event.EventHash;

class DocumentStateTest {

  private static final String ID = "0123456789abcdef0123456789abcdef";
  private static final DocumentState STATE =
      new DocumentState(
          new RawPlace("topic", 3, 7),
          "00000000000000aa",
          "engine",
          AttemptOutcome.READ,
          List.of(
              new StandingVersion(
                  ID + ".00000000000000bb", new EventHash("content", "full"), "engine")));

  @ParameterizedTest
  @CsvSource({
    "topic,   6, engine, true",
    "topic,   7, engine, true",
    "topic,   8, engine, false",
    "topic,   6, newer,  true",
    "topic,   7, newer,  false",
    "another, 0, engine, false"
  })
  void knowsWhichRecordsHadTheirTurn(String topicId, long offset, String engine, boolean handled) {
    assertThat(STATE.hasHandled(new RawPlace(topicId, 3, offset), engine)).isEqualTo(handled);
  }

  @Test
  void comesBackFromBytes() {
    DocumentStateCodec codec = new DocumentStateCodec();
    DocumentState malformed =
        new DocumentState(STATE.place(), null, "engine", AttemptOutcome.FAILED, List.of());

    assertThat(codec.decode(ID, codec.encode(STATE))).isEqualTo(STATE);
    assertThat(codec.decode(ID, codec.encode(malformed))).isEqualTo(malformed);
  }

  @Test
  void refusesAnotherFormat() {
    byte[] later = "{\"format\":2}".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> new DocumentStateCodec().decode(ID, later))
        .isInstanceOf(UnreadableStateException.class)
        .hasMessageContaining(ID)
        .hasMessageContaining("format 2, expected 1");
  }
}
