package org.tongbao.extract.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.extract.state.StandingVersion;
import org.tongbao.reading.Reading;

class DifferenceTest {

  private static final String ID = "0123456789abcdef0123456789abcdef";
  private static final String OLD_ENGINE = "1".repeat(16);
  private static final String NEW_ENGINE = "2".repeat(16);

  static Stream<Arguments> revisions() {
    return Stream.of(
        Arguments.of("first revision", "", "a: 1\nb: 2", List.of("published a", "published b")),
        Arguments.of("same text", "a: 1\nb: 2", "a: 1\nb: 2", List.of()),
        Arguments.of("one changed", "a: 1\nb: 2", "a: 1\nb: 3", List.of("published b")),
        Arguments.of("one longer", "a: 1\nb: 2", "a: 123\nb: 2", List.of("published a", "moved b")),
        Arguments.of("one more in front", "b: 2", "a: 1\nb: 2", List.of("published a", "moved b")),
        Arguments.of("one gone at the end", "a: 1\nb: 2", "a: 1", List.of("retracted b")),
        Arguments.of("one gone in front", "a: 1\nb: 2", "b: 2", List.of("moved b", "retracted a")),
        Arguments.of("all gone", "a: 1\nb: 2", "-", List.of("retracted a", "retracted b")),
        Arguments.of("order alone", "a: 1\nb: 2", "b: 2\na: 1", List.of("moved b", "moved a")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("revisions")
  void publishesWhatDiffers(String name, String before, String after, List<String> expected) {
    List<StandingVersion> standing =
        Difference.between(List.of(), events(before), OLD_ENGINE).standing();

    Difference difference = Difference.between(standing, events(after), NEW_ENGINE);

    assertThat(difference.changes()).map(DifferenceTest::inWords).isEqualTo(expected);
    assertThat(difference.standing())
        .map(StandingVersion::id)
        .isEqualTo(events(after).stream().map(CampaignEvent::id).toList());
  }

  @Test
  void keepsTheEngineThatFirstGaveAnEventItsFields() {
    List<StandingVersion> standing =
        Difference.between(List.of(), events("a: 1\nb: 2\nc: 3"), OLD_ENGINE).standing();

    Difference difference = Difference.between(standing, events("a: 1\nb: 22\nc: 3"), NEW_ENGINE);

    assertThat(difference.standing())
        .map(StandingVersion::engineVersion)
        .containsExactly(OLD_ENGINE, NEW_ENGINE, OLD_ENGINE);
  }

  @Test
  void refusesTwoEventsOfOneId() {
    assertThatThrownBy(() -> Difference.between(List.of(), events("a: 1\na: 2"), OLD_ENGINE))
        .hasMessageContaining(LineEngine.idOf(ID, "a"));
  }

  private static List<CampaignEvent> events(String text) {
    return new LineEngine("")
        .extract(new Reading.Readable(ID, "0".repeat(16), Source.UNKNOWN, text));
  }

  private static String inWords(EventChange change) {
    return switch (change) {
      case EventChange.Published(CampaignEvent event, _) -> "published " + name(event.id());
      case EventChange.Moved(CampaignEvent event, _) -> "moved " + name(event.id());
      case EventChange.Retracted(String id) -> "retracted " + name(id);
    };
  }

  private static String name(String id) {
    return Stream.of("a", "b", "c")
        .filter(name -> LineEngine.idOf(ID, name).equals(id))
        .findFirst()
        .orElseThrow();
  }
}
