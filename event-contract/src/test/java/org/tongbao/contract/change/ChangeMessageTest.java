package org.tongbao.contract.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.Golden;
import org.tongbao.contract.Schemas;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Campaign;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Evidence;
import org.tongbao.contract.event.SampleEvents;

class ChangeMessageTest {

  @TestFactory
  Stream<DynamicTest> everyMessageMatchesItsGoldenFileAndItsSchema() {
    return SampleChanges.byName().entrySet().stream()
        .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> check(sample)));
  }

  private static void check(Map.Entry<String, ChangeMessage> sample) throws IOException {
    JsonNode json = ContractJson.mapper().valueToTree(sample.getValue());
    Golden.assertMatches(sample.getKey(), sample.getValue());
    assertThat(Schemas.errors("change", json)).isEmpty();
    assertThat(ContractJson.mapper().treeToValue(json, ChangeMessage.class))
        .isEqualTo(sample.getValue());
  }

  @Test
  void aGapMatchesItsGoldenFileAndItsSchema() throws IOException {
    GapMessage gap =
        GapMessage.of(
            GapMessage.Reason.EXPIRED,
            "0a1b2c3d4e5f6071.7",
            SampleChanges.POSITION,
            SampleChanges.TIME);

    Golden.assertMatches("change-gap", gap);
    assertThat(Schemas.errors("change-gap", ContractJson.mapper().valueToTree(gap))).isEmpty();
  }

  @Test
  void theSchemaRefusesAMissingMemberAndAnUnknownKindAndAllowsFurtherOnes() {
    ObjectNode json =
        ContractJson.mapper().valueToTree(SampleChanges.ofEvent(SampleEvents.named("focus")));
    json.put("further", 1);
    assertThat(Schemas.errors("change", json)).isEmpty();
    json.remove("cause");
    ((ObjectNode) json.get("data")).put("kind", "event.moved");
    assertThat(Schemas.errors("change", json)).hasSize(2);
  }

  @Test
  void aMessageStaysSmallWhateverADocumentSays() throws IOException {
    CampaignEvent sample = SampleEvents.named("figure");
    // Three bytes a code unit, or six; surrogate pairs at each cut.
    String threeBytes = "网".repeat(100_000);
    String pairs = "x" + Character.toString(0x20000).repeat(50_000);
    String escaped = Character.toString(1).repeat(100_000);
    for (String longText : List.of(threeBytes, pairs, escaped)) {
      ChangeMessage message = SampleChanges.ofEvent(saying(sample, longText));

      byte[] json = ContractJson.bytes(message);
      assertThat(json.length).isBetween(2_000, ChangeMessage.MAX_BYTES);
      assertThat(ContractJson.mapper().readValue(json, ChangeMessage.class)).isEqualTo(message);
      assertThat(Schemas.errors("change", ContractJson.mapper().valueToTree(message))).isEmpty();
    }
  }

  private static CampaignEvent saying(CampaignEvent sample, String text) {
    Evidence evidence = new Evidence(text, 0, text.length(), text, null, List.of());
    return new CampaignEvent(
        sample.id(),
        sample.documentId(),
        evidence,
        new Campaign(text, 2021, text),
        sample.crimes(),
        sample.region(),
        text,
        sample.period(),
        new Source(text, text, "https://example.org/" + text.substring(0, 980), null, text),
        sample.flags(),
        sample.detail());
  }

  @Test
  void aPositionIsReadAsItIsWritten() {
    assertThat(ChangePosition.parse(SampleChanges.POSITION.toString()))
        .contains(SampleChanges.POSITION);
    for (String text :
        List.of("", "7", "a.", ".7", "a.-1", "a b.7", "a.7.8", "a.9999999999999999999")) {
      assertThat(ChangePosition.parse(text)).as(text).isEmpty();
    }
  }
}
