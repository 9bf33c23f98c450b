package org.tongbao.contract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.Golden;
import org.tongbao.contract.Schemas;

class CampaignEventJsonTest {

  @TestFactory
  Stream<DynamicTest> everyTypeMatchesItsGoldenFileAndItsSchema() {
    return SampleEvents.byName().entrySet().stream()
        .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> check(sample)));
  }

  private static void check(Map.Entry<String, CampaignEvent> sample) throws IOException {
    CampaignEvent event = sample.getValue();
    JsonNode json = ContractJson.mapper().valueToTree(event);
    Golden.assertMatches(sample.getKey(), event);
    assertThat(Schemas.errors(event.type().wireName(), json)).isEmpty();
    assertThat(ContractJson.mapper().treeToValue(json, CampaignEvent.class)).isEqualTo(event);
  }

  @Test
  void schemaRefusesAMissingFieldAndAnUnknownCode() {
    ObjectNode json = ContractJson.mapper().valueToTree(SampleEvents.named("figure"));
    json.remove("agency");
    ((ObjectNode) json.get("figure")).put("action", "SOLVES");
    assertThat(Schemas.errors("figure", json)).hasSize(2);
  }

  @Test
  void crimesAndFlagsAreSortedWithoutRepeats() {
    assertThat(SampleEvents.named("focus").crimes())
        .containsExactly(Crime.FRAUD, Crime.PERSONAL_DATA);
  }

  @Test
  void equalNumbersAreEqualJson() throws IOException {
    assertThat(figureValue("37000.0")).isEqualTo(figureValue("3.7E4")).isEqualTo("37000");
  }

  private static String figureValue(String value) throws IOException {
    Figure sample = (Figure) SampleEvents.named("figure").detail();
    Figure figure =
        new Figure(
            sample.text(),
            new BigDecimal(value),
            null,
            sample.bound(),
            sample.unit(),
            sample.action(),
            sample.objectKind(),
            sample.objectText(),
            sample.subject(),
            sample.level(),
            null);
    String json = ContractJson.mapper().writeValueAsString(figure);
    return json.replaceAll(".*\"value\":([^,]*),.*", "$1");
  }

  @Test
  void eventIdBelongsToItsDocument() {
    CampaignEvent event = SampleEvents.named("focus");
    assertThatThrownBy(
            () ->
                new CampaignEvent(
                    "ffffffffffffffffffffffffffffffff.0000000000000001",
                    event.documentId(),
                    event.evidence(),
                    event.campaign(),
                    event.crimes(),
                    event.region(),
                    event.agency(),
                    event.period(),
                    event.source(),
                    event.flags(),
                    event.detail()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not start with its documentId");
  }
}
