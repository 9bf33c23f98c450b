package org.tongbao.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problem;
import org.tongbao.ingest.batch.Answer;
import org.tongbao.ingest.document.Outcome;

/** The answer to one line of a batch, itself a line of JSON. */
@JsonPropertyOrder({"line", "status", "documentId", "revision", "note", "problem"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineAnswer(
    int line,
    int status,
    @Nullable String documentId,
    @Nullable String revision,
    @Nullable String note,
    @Nullable Problem problem) {

  static LineAnswer of(Answer answer) {
    return switch (answer.outcome()) {
      case Outcome.Accepted accepted ->
          new LineAnswer(
              Math.toIntExact(answer.place()),
              202,
              accepted.documentId(),
              accepted.revision(),
              accepted.unreadable(),
              null);
      case Outcome.Refused refused -> {
        Problem problem = RefusalProblems.of(refused.refusal());
        yield new LineAnswer(
            Math.toIntExact(answer.place()), problem.status(), null, null, null, problem);
      }
    };
  }
}
