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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
  @Operation(
      operationId = "submitBatch",
      summary = "Take in many documents",
      description =
          """
          A JSON object a line: name, url, collection and path, origin, same, contentType, title, \
          publisher, publishedAt, fetchedAt, and the document as text or as base64. Text has its charset \
          behind it: a charset that contentType names counts for base64 only. A document that is \
          too large to send is told by its size (in bytes) in place of its content. A page of a crawl \
          says fed, true or false: then it is taken as if it had collection and path.

          The answer has a line for each line, in order, written once the broker has acknowledged \
          all of them. A line is taken or refused by itself. With collection and path what cannot \
          be read is taken all the same, with a note, and extract gives the verdict; what is too \
          large leaves a dead letter and is answered 413.

          Where the broker or the database is away and nothing was taken, the whole batch is \
          answered 503; where something was, its other lines are answered 503 and can be sent \
          again.""")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(type = SchemaType.STRING),
              example =
                  """
                  {"collection":"bulletins","path":"2021/10.txt","contentType":"text/plain","text":"侦破案件3.7万余起。"}
                  {"url":"https://news.example.cn/a","contentType":"text/html","base64":"PHA+…"}
                  """))
  @APIResponse(
      responseCode = "200",
      description = "An answer for each line",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = LineAnswer.class)))
  @APIResponse(responseCode = "413", description = "Larger than any batch may be")
  @APIResponse(responseCode = "415", description = "Not application/x-ndjson")
  @APIResponse(responseCode = "503", description = "Broker or database away; see Retry-After")
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
