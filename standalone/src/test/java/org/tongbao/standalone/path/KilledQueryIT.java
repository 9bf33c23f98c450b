package org.tongbao.standalone.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Query is killed with a batch written and not committed. */
class KilledQueryIT {

  /** ASCII: it travels in an environment variable, whatever the locale. */
  private static final String WORDS = "HALT-BEFORE-COMMIT";

  @TempDir Path folder;

  @Test
  void nothingIsLostAndNothingCountedTwice() {
    Path marker = folder.resolve("halted");
    Map<String, String> hooks =
        Map.of(
            "TONGBAO_TEST_HOOKS",
            "true",
            "TONGBAO_TEST_HOOK_HALT_BEFORE_COMMIT",
            WORDS,
            "TONGBAO_TEST_HOOK_HALT_MARKER",
            marker.toString());
    try (Stack stack = new Stack(folder, Map.of(), hooks)) {
      String before = stack.feedAndSettle("before", text(11, ""));
      String killed = stack.feed("killed", text(22, WORDS));
      stack.queryProcess().awaitExit();
      assertThat(Files.exists(marker)).isTrue();
      String after = stack.feed("after", text(33, ""));

      stack.restartQuery(hooks);
      stack.settle();

      for (String documentId : List.of(before, killed, after)) {
        assertThat(stack.changeKinds(0, documentId)).containsExactly("event.added");
        assertThat(stack.standing(documentId)).hasSize(1);
      }
      assertThat(stack.query().items("v1/documents")).hasSize(3);
    }
  }

  private static String text(int cases, String words) {
    return "福建公安“净网2022”通报\n2022年，福建公安机关侦破案件%d起。%s\n".formatted(cases, words);
  }
}
