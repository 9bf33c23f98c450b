package org.tongbao.query.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {

  private static final Map<String, List<Label>> LABELS = Labels.read();

  @ParameterizedTest
  @EnumSource
  void everyCodeHasWordsOfBothLanguagesOnceAndInItsOrder(CodeSet set) {
    List<Label> labels = LABELS.getOrDefault(set.wireName(), List.of());

    assertThat(labels).extracting(Label::code).containsExactlyElementsOf(set.codes());
    assertThat(labels)
        .allSatisfy(
            label -> {
              assertThat(label.zh()).matches(".*\\p{IsHan}.*");
              assertThat(label.en()).matches("[A-Za-z0-9 ()-]+");
            });
    assertThat(labels).extracting(Label::zh).doesNotHaveDuplicates();
    assertThat(labels).extracting(Label::en).doesNotHaveDuplicates();
  }

  @Test
  void theFileHasNoOtherSets() {
    assertThat(LABELS.keySet())
        .containsExactlyElementsOf(Stream.of(CodeSet.values()).map(CodeSet::wireName).toList());
  }
}
