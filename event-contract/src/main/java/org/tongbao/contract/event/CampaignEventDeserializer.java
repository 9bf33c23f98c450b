package org.tongbao.contract.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.Source;

/** Reads what {@link CampaignEventSerializer} writes; unknown fields are passed over. */
final class CampaignEventDeserializer extends StdDeserializer<CampaignEvent> {

  CampaignEventDeserializer() {
    super(CampaignEvent.class);
  }

  @Override
  public CampaignEvent deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    JsonNode json = context.readTree(parser);
    EventType type = EventType.ofWireName(json.path("type").asText());
    return new CampaignEvent(
        json.path("id").asText(),
        json.path("documentId").asText(),
        context.readTreeAsValue(json.path("evidence"), Evidence.class),
        context.readTreeAsValue(json.path("campaign"), Campaign.class),
        codes(json.path("crimes"), Crime.class),
        isNull(json, "region") ? null : context.readTreeAsValue(json.get("region"), Region.class),
        isNull(json, "agency") ? null : json.get("agency").asText(),
        context.readTreeAsValue(json.path("period"), Period.class),
        context.readTreeAsValue(json.path("source"), Source.class),
        codes(json.path("flags"), Flag.class),
        context.readTreeAsValue(json.path(type.wireName()), detailClass(type)));
  }

  private static Class<? extends Detail> detailClass(EventType type) {
    return switch (type) {
      case FIGURE -> Figure.class;
      case CASE -> CaseDescription.class;
      case ANNOUNCEMENT -> Announcement.class;
      case FOCUS -> Focus.class;
      case REGULATION -> RegulationReference.class;
    };
  }

  private static boolean isNull(JsonNode json, String field) {
    @Nullable JsonNode value = json.get(field);
    return value == null || value.isNull();
  }

  private static <E extends Enum<E>> List<E> codes(JsonNode array, Class<E> type) {
    List<E> codes = new ArrayList<>();
    array.forEach(code -> codes.add(Enum.valueOf(type, code.asText())));
    return codes;
  }
}
