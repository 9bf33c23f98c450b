package org.tongbao.standalone.path;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.contract.topic.CloudEventHeaders;
import org.tongbao.contract.topic.Topic;
import org.tongbao.standalone.Terminal;
import org.tongbao.standalone.Tongbao;

/** The sample articles, all the way to the facts that they make together. */
class SeedsIT {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final String NATIONAL_TOTALS =
      "v1/facts?series=净网&edition=2021&region=000000&level=CAMPAIGN&action=%s&object=%s";

  @TempDir static Path folder;
  private static Stack stack;

  @BeforeAll
  static void start() throws Exception {
    stack = new Stack(folder, Map.of(), Map.of());
    stack.feedFolder(Stack.SEEDS);
    stack.settle();
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void theTopicCarriesExactlyWhatExtractPrints() {
    Map<String, String> standing = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : committed()) {
      if (!CampaignEventRecords.isClosing(record.headers())) {
        standing.put(record.key(), new String(record.value(), StandardCharsets.UTF_8));
      }
    }
    List<String> printed =
        extract(Stack.SEEDS)
            .lines()
            .filter(line -> !line.startsWith("{\"type\":\"document\""))
            .toList();
    assertThat(printed).isNotEmpty();
    assertThat(standing.values()).containsExactlyInAnyOrderElementsOf(printed);
  }

  @Test
  void everyRecordFitsItsPublishedSchema() throws Exception {
    List<String> misfits = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : committed()) {
      JsonNode json = ContractJson.mapper().readTree(record.value());
      schemaOf(record).validate(json).forEach(e -> misfits.add(record.key() + ": " + e));
    }
    assertThat(misfits).isEmpty();
  }

  /** The total of October is superseded by that of the year; other actions are other facts. */
  @Test
  void laterTotalsSupersedeEarlierOnes() {
    JsonNode caught = fact("CAUGHT", "SUSPECTS");
    assertThat(caught.path("status").asText()).isEqualTo("AGREED");
    assertThat(caught.path("sources").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(caught.path("runs")).hasSize(1);
    assertThat(caught.at("/runs/0/kind").asText()).isEqualTo("WHOLE_EDITION");
    assertThat(caught.at("/current/asOf").asText()).isEqualTo("2021-12-31");
    assertThat(interval(caught.path("current"))).isEqualTo("103000..104000");
    assertThat(caught.path("statements"))
        .anySatisfy(
            said -> {
              assertThat(said.path("asOf").asText()).isEqualTo("2021-10-14");
              assertThat(interval(said)).isEqualTo("80000..90000");
            });

    JsonNode solved = fact("SOLVED", "CASES");
    JsonNode investigated = fact("INVESTIGATED", "CASES");
    assertThat(solved.at("/current/value").asInt()).isEqualTo(37_000);
    assertThat(investigated.at("/current/value").asInt()).isEqualTo(62_000);
    assertThat(solved.path("related"))
        .extracting(other -> other.path("factId").asText())
        .contains(investigated.path("factId").asText());
  }

  /** The one fact of all kinds of crime together. */
  private static JsonNode fact(String action, String object) {
    String path = URI.create(NATIONAL_TOTALS.formatted(action, object)).toASCIIString();
    List<JsonNode> found =
        stack.query().items(path).stream()
            .filter(fact -> fact.at("/key/crimes").isEmpty())
            .filter(fact -> fact.at("/key/operation").isNull())
            .filter(fact -> fact.at("/key/subject").asText().isEmpty())
            .toList();
    assertThat(found).as(path).hasSize(1);
    return found.getFirst();
  }

  private static String interval(JsonNode value) {
    return value.at("/interval/from").asText() + ".." + value.at("/interval/to").asText();
  }

  private static List<ConsumerRecord<String, byte[]>> committed() {
    List<ConsumerRecord<String, byte[]>> records = stack.topics().committed(Topic.CAMPAIGN_EVENTS);
    assertThat(records).isNotEmpty();
    return records;
  }

  /** By the attribute that names it: {@code urn:tongbao:schema:figure:1}. */
  private static Schema schemaOf(ConsumerRecord<String, byte[]> record) {
    String name =
        requireNonNull(CloudEventHeaders.read(record.headers(), "dataschema")).split(":")[3];
    InputStream file = SeedsIT.class.getResourceAsStream("/schema/" + name + ".schema.json");
    return SCHEMAS.getSchema(file, InputFormat.JSON);
  }

  private static String extract(Path path) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream()),
            Map.of(),
            false);
    assertThat(Tongbao.run(terminal, "extract", path.toString())).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
