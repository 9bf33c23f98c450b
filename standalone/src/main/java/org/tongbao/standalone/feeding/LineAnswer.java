package org.tongbao.standalone.feeding;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What ingest answered to one line of a batch.
 *
 * @param note set where the document was taken, but cannot be read
 * @param problem the words of the refusal, null where the document was taken
 */
record LineAnswer(
    int line,
    int status,
    @Nullable String documentId,
    @Nullable String revision,
    @Nullable String note,
    @Nullable String problem) {

  /** True where the line should be sent again. */
  boolean isPassing() {
    return status == 503;
  }

  static LineAnswer of(JsonNode json) {
    JsonNode problem = json.path("problem");
    return new LineAnswer(
        json.path("line").asInt(),
        json.path("status").asInt(),
        json.path("documentId").asText(null),
        json.path("revision").asText(null),
        json.path("note").asText(null),
        problem.isMissingNode() ? null : words(problem));
  }

  private static String words(JsonNode problem) {
    return problem.path("detail").asText(problem.path("title").asText("refused without a reason"));
  }
}
