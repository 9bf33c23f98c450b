package org.tongbao.ingest.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.contract.ContractJson;
import org.tongbao.ingest.batch.Answer;
import org.tongbao.ingest.batch.BatchIntake;
import org.tongbao.ingest.document.Outcome;

/** Many documents in one request. */
@Path("/v1/documents/batch")
public class BatchResource {

  static final String NDJSON = "application/x-ndjson";

  private final BatchIntake batches;
  private final IntakeMetrics metrics;

  BatchResource(BatchIntake batches, IntakeMetrics metrics) {
    this.batches = batches;
    this.metrics = metrics;
  }

  @POST
  @Consumes({NDJSON, "application/ndjson", "application/jsonl"})
  @Produces({NDJSON, Problem.MEDIA_TYPE})
  public Response submit(InputStream body, HttpHeaders headers)
      throws IOException, InterruptedException {
    Accepted.require(headers);
    List<Answer> answers = batches.take(body);
    answers.forEach(answer -> metrics.counted(answer.outcome()));
    if (answers.stream().noneMatch(Answer::isAccepted)) {
      for (Answer answer : answers) {
        if (answer.isPassing() && answer.outcome() instanceof Outcome.Refused refused) {
          return Problems.response(RefusalProblems.of(refused.refusal()));
        }
      }
    }
    return Response.ok(lines(answers)).type(NDJSON).build();
  }

  private static byte[] lines(List<Answer> answers) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Answer answer : answers) {
      lines.writeBytes(ContractJson.bytes(LineAnswer.of(answer)));
      lines.write('\n');
    }
    return lines.toByteArray();
  }
}
