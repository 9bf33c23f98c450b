package org.tongbao.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problem;
import org.tongbao.ingest.batch.Answer;
import org.tongbao.ingest.document.Outcome;

/** The answer to one document of an archive, a line of JSON. */
@JsonPropertyOrder({"entry", "name", "status", "documentId", "revision", "note", "problem"})
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The answer to one entry: documentId and revision, or a problem")
public record EntryAnswer(
    @Schema(
            description =
                "Its place in the archive, counted from 1; folders and the like count too")
        long entry,
    @Schema(description = "Its path, or the address of a page") @Nullable String name,
    @Schema(description = "What the document alone would have been answered") int status,
    @Nullable String documentId,
    @Nullable String revision,
    @Schema(description = "Why extract will put the document aside, where it cannot be read")
        @Nullable String note,
    @Nullable Problem problem) {

  static EntryAnswer of(Answer answer) {
    return switch (answer.outcome()) {
      case Outcome.Accepted accepted ->
          new EntryAnswer(
              answer.place(),
              answer.name(),
              202,
              accepted.documentId(),
              accepted.revision(),
              accepted.unreadable(),
              null);
      case Outcome.Refused refused -> {
        Problem problem = RefusalProblems.of(refused.refusal());
        yield new EntryAnswer(
            answer.place(), answer.name(), problem.status(), null, null, null, problem);
      }
    };
  }
}
