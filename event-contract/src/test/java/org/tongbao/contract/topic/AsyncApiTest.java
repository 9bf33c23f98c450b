package org.tongbao.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.change.SampleChanges;
import org.tongbao.contract.event.SampleEvents;
import org.yaml.snakeyaml.Yaml;

/** The public topics are described as they are. */
class AsyncApiTest {

  private final JsonNode document = read();

  private static JsonNode read() {
    InputStream source = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml");
    return ContractJson.mapper().valueToTree(new Yaml().load(source));
  }

  /** raw-documents is no public topic: the read store answers with the bytes. */
  @Test
  void everyPublicTopicIsDescribedWithItsSettings() {
    Map<String, JsonNode> channels = new TreeMap<>();
    document.path("channels").forEach(c -> channels.put(c.path("address").asText(), c));

    assertThat(document.path("asyncapi").asText()).startsWith("3.");
    assertThat(channels.keySet())
        .isEqualTo(
            Stream.of(Topic.values())
                .filter(topic -> topic != Topic.RAW_DOCUMENTS)
                .map(Topic::topicName)
                .collect(Collectors.toCollection(TreeSet::new)));
    for (Topic topic : Topic.values()) {
      if (topic == Topic.RAW_DOCUMENTS) {
        continue;
      }
      JsonNode kafka =
          Objects.requireNonNull(channels.get(topic.topicName())).at("/bindings/kafka");
      assertThat(kafka.path("topic").asText()).isEqualTo(topic.topicName());
      assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
      Map<String, String> settings = topic.settings(ReplicationProfile.SINGLE_BROKER);
      kafka
          .path("topicConfiguration")
          .properties()
          .forEach(
              setting ->
                  assertThat(text(setting.getValue()))
                      .as(topic + " " + setting.getKey())
                      .isEqualTo(settings.get(setting.getKey())));
    }
  }

  private static String text(JsonNode value) {
    return value.isArray() ? value.path(0).asText() : value.asText();
  }

  @Test
  void everyReferenceLeadsSomewhereAndEverySchemaIsUsed() throws Exception {
    Set<String> used = new TreeSet<>();
    for (String reference : document.findValuesAsText("$ref")) {
      if (reference.startsWith("#")) {
        assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
      } else {
        used.add(reference.substring("schema/".length()));
      }
    }
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/schema"))) {
      assertThat(used)
          .isEqualTo(
              files
                  .map(f -> f.getFileName().toString())
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void theHeadersOfRecordsAreAsDescribed() {
    Headers change =
        ChangeRecords.headers(
            "t", SampleChanges.POSITION, "i", SampleEvents.DOCUMENT_ID, SampleChanges.TIME);
    Headers event =
        CampaignEventRecords.eventHeaders(
            SampleEvents.named("figure"), "f", "r", "e", false, SampleChanges.TIME);

    assertValid("positionHeaders", change);
    assertValid("recordHeaders", event);
  }

  private void assertValid(String schema, Headers headers) {
    var json = ContractJson.mapper().createObjectNode();
    headers.forEach(h -> json.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    String described = document.at("/components/schemas/" + schema).toString();
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(described, InputFormat.JSON)
                .validate(json))
        .isEmpty();
  }
}
