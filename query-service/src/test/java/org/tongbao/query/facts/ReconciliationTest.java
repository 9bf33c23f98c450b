package org.tongbao.query.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tongbao.contract.event.CampaignEvent;

/** The stories of {@code reconciliation-stories.md}, each as a test of its own. */
class ReconciliationTest {

  private static final int ORDERS = 12;

  @TestFactory
  Stream<DynamicTest> eachStoryComesToItsFacts() throws IOException {
    return stories().stream()
        .map(story -> DynamicTest.dynamicTest(story.title(), () -> check(story)));
  }

  @Test
  void thereAreFortyStoriesAtLeastAndEachHasItsOwnName() throws IOException {
    assertThat(stories()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(stories()).extracting(Story::title).doesNotHaveDuplicates();
  }

  /** In the order of the file, and in others: the order of arrival never matters. */
  private static void check(Story story) {
    Random random = new Random(story.title().hashCode());
    for (Story.Step step : story.steps()) {
      List<CampaignEvent> events = new ArrayList<>(step.events());
      for (int order = 0; order < ORDERS; order++) {
        assertThat(FactLine.of(FactSet.of(events)))
            .as("order %d", order)
            .containsExactlyInAnyOrderElementsOf(step.facts());
        Collections.shuffle(events, random);
      }
    }
  }

  private static List<Story> stories() throws IOException {
    try (InputStream file =
        ReconciliationTest.class.getResourceAsStream("/reconciliation-stories.md")) {
      return Story.read(
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
