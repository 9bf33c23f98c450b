package org.tongbao.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problem;
import org.tongbao.ingest.batch.ArchiveSummary;

/** The last line of the answer to an archive. */
public record ArchiveAnswer(Summary summary) {

  /** The numbers. */
  @JsonPropertyOrder({"entries", "taken", "refused", "passed", "complete", "problem"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Summary(
      long entries,
      long taken,
      long refused,
      Map<String, Long> passed,
      boolean complete,
      @Nullable Problem problem) {}

  static ArchiveAnswer of(ArchiveSummary summary) {
    Map<String, Long> passed = new TreeMap<>();
    summary.passed().forEach((kind, count) -> passed.put(kind.plural(), count));
    return new ArchiveAnswer(
        new Summary(
            summary.entries(),
            summary.taken(),
            summary.refused(),
            passed,
            summary.stopped() == null,
            summary.stopped() == null ? null : RefusalProblems.of(summary.stopped())));
  }
}
