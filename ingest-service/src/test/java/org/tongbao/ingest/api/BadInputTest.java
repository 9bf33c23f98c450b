package org.tongbao.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.topic.Topic;
import org.tongbao.ingest.topic.TopicTail;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** Each row of {@link BadInputs} against the running service, and what it leaves on the topics. */
@QuarkusTest
@NeedsInfrastructure
@TestProfile(BadInputTest.WithKeyAndNarrowLimits.class)
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

  private static final String PROBLEM = "urn:tongbao:problem:";

  private TopicTail rawDocuments;
  private TopicTail deadLetters;

  /** The limits of archives are narrow, so that the archives that reach them are small. */
  public static final class WithKeyAndNarrowLimits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "tongbao.api-keys", "test:admin:" + Sha256.hex(BadRequests.KEY),
          "tongbao.ingest.batch.archive.entries", "30",
          "tongbao.ingest.batch.archive.total-bytes", "20971520");
    }
  }

  @BeforeAll
  void followTheTopics() {
    rawDocuments = TopicTail.of(Topic.RAW_DOCUMENTS);
    deadLetters = TopicTail.of(Topic.DEAD_LETTERS);
  }

  @AfterAll
  void close() {
    rawDocuments.close();
    deadLetters.close();
  }

  static Stream<BadInput> badInputs() {
    return BadInputs.all();
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isAnsweredAsExpectedAndLosesNothing(BadInput input) throws IOException {
    long documents = rawDocuments.count();
    long letters = deadLetters.count();
    BadInput.Reply reply = input.request().send();
    int published = 0;
    int putAside = 0;
    switch (input.expected()) {
      case BadInput.Expected.Problem problem -> checkProblem(reply, problem);
      case BadInput.Expected.FirstRefused refused -> {
        checkFirst(lines(reply), refused);
        published = 1;
        putAside = refused.letters();
      }
      case BadInput.Expected.StoppedBehindFirst stopped -> {
        checkStopped(lines(reply), stopped);
        published = 1;
      }
      case BadInput.Expected.Mended mended -> {
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.body()).contains(mended.says());
        published = 1;
      }
    }
    assertThat(rawDocuments.count() - documents).as("published").isEqualTo(published);
    assertThat(deadLetters.count() - letters).as("dead letters").isEqualTo(putAside);
    assertThat(reply.body()).doesNotContain("Exception", "\tat ");
  }

  private static void checkProblem(BadInput.Reply reply, BadInput.Expected.Problem expected)
      throws JsonProcessingException {
    assertThat(reply.status()).as(reply.body()).isEqualTo(expected.status());
    assertThat(reply.contentType()).isEqualTo("application/problem+json");
    checkProblem(
        ContractJson.mapper().readTree(reply.body()),
        expected.status(),
        expected.type(),
        expected.says());
  }

  private static void checkFirst(List<JsonNode> lines, BadInput.Expected.FirstRefused expected) {
    assertThat(lines.get(0).path("status").asInt())
        .as(lines.toString())
        .isEqualTo(expected.status());
    checkProblem(lines.get(0).path("problem"), expected.status(), expected.type(), expected.says());
    assertThat(lines.get(1).path("status").asInt()).as(lines.toString()).isEqualTo(202);
  }

  private static void checkStopped(
      List<JsonNode> lines, BadInput.Expected.StoppedBehindFirst expected) {
    assertThat(lines.getFirst().path("status").asInt()).as(lines.toString()).isEqualTo(202);
    JsonNode summary = lines.getLast().path("summary");
    assertThat(summary.path("complete").asBoolean(true)).as(lines.toString()).isFalse();
    JsonNode problem = summary.path("problem");
    checkProblem(problem, problem.path("status").asInt(), expected.type(), expected.says());
  }

  private static void checkProblem(JsonNode problem, int status, String type, String says) {
    assertThat(problem.path("type").asText())
        .isEqualTo(type.equals("about:blank") ? type : PROBLEM + type);
    assertThat(problem.path("status").asInt()).isEqualTo(status).isBetween(400, 499);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank().contains(says);
  }

  private static List<JsonNode> lines(BadInput.Reply reply) throws JsonProcessingException {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.contentType()).isEqualTo(BatchResource.NDJSON);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : reply.body().lines().toList()) {
      lines.add(ContractJson.mapper().readTree(line));
    }
    return lines;
  }
}
