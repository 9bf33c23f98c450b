package org.tongbao.engine.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tongbao.engine.explanation.Explanation.SlotOrigin;
import org.tongbao.engine.scope.OriginWay;
import org.tongbao.engine.scope.Slot;

/** Each way in which a slot of a scope gets its value is the way in its example. */
class OriginExamplesTest {

  @TestFactory
  Stream<DynamicTest> everyWayIsTakenInItsExample() {
    return Arrays.stream(OriginWay.values())
        .map(way -> DynamicTest.dynamicTest(way.name(), () -> assertTaken(way)));
  }

  private static void assertTaken(OriginWay way) {
    List<SlotOrigin> origins =
        RuleTrial.whole(way.example()).stream()
            .flatMap(explanation -> explanation.slots().stream())
            .filter(origin -> way.fills(origin.slot()))
            .toList();

    assertThat(Arrays.stream(Slot.values()).filter(way::fills)).isNotEmpty();
    assertThat(origins)
        .as("%s", origins)
        .anyMatch(
            origin ->
                origin.way() == way
                    && Objects.requireNonNullElse(origin.value(), "").equals(way.value()));
  }
}
