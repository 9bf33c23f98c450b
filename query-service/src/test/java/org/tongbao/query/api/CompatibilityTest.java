package org.tongbao.query.api;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.testing.description.BreakingChanges;

/**
 * Whoever is written for the API of the last release goes on working. A change that cannot keep to
 * that gets a path of another version, beside the old one. After a release {@code
 * -Dreleased.update=true} records its description.
 */
class CompatibilityTest {

  @Test
  void nothingBreaksClientsOfTheLastRelease() throws IOException {
    assertThat(BreakingChanges.sinceRelease()).as("breaks clients of the last release").isEmpty();
  }

  /**
   * The check itself: a change made to the released description, and where it is found. Without a
   * replacement the line goes.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          an operation that is gone        | /v1/facts/{factId}/statements:     | /v1/facts/{factId}/sayings:        | statements
          a parameter that is now required | name: stage\\n      in: query\\n    | name: stage\\n      in: query\\n      required: true\\n | dead-letters
          a parameter that is gone         | name: collection\\n                | name: folder\\n                    | /v1/documents
          a property that is gone          | author: {type: [string, 'null'], description: Who wrote it | | /v1/documents/{documentId}
          a property of another type       | runCount: {type: integer,          | runCount: {type: string,           | /v1/facts
          a property that may now be null  | sentence: {type: string}           | sentence: {type: [string, 'null']} | statements
          a status that is gone            | '410': {$ref: '#/components/responses/OtherEpoch'} | | /v1/changes
          a code that is asked for no more | - MALFORMED_RECORD                 |                                    | dead-letters
          a member that is now required    | required: [address]                | required: [address, series]        | /v1/subscriptions
          a media type that is gone        | text/event-stream:                 | text/other:                        | stream
          """)
  void aBreakingChangeIsFound(String what, String before, @Nullable String after, String operation)
      throws IOException {
    String released = Files.readString(BreakingChanges.RELEASED);
    String changed =
        after == null
            ? released.lines().filter(line -> !line.contains(before)).collect(joining("\n"))
            : released.replace(unescaped(before), unescaped(after));

    assertThat(changed).as("the change is made").isNotEqualTo(released);
    assertThat(BreakingChanges.between(released, changed))
        .anyMatch(found -> found.contains(operation));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          another description  | summary: List facts  | summary: All facts
          one more parameter   | - $ref: '#/components/parameters/series' | - $ref: '#/components/parameters/series'\\n        - {name: more, in: query, schema: {type: string}}
          one more property    | runCount: {type: integer, | more: {type: string}\\n        runCount: {type: integer,
          """)
  void whatBreaksNobodyIsNotFound(String what, String before, String after) throws IOException {
    String released = Files.readString(BreakingChanges.RELEASED);
    String changed = released.replace(unescaped(before), unescaped(after));

    assertThat(changed).as("the change is made").isNotEqualTo(released);
    assertThat(BreakingChanges.between(released, changed)).isEmpty();
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n");
  }
}
