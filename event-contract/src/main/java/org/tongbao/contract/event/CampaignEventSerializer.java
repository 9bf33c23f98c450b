package org.tongbao.contract.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes every field, in the order of the contract, and the detail under the name of its type. */
final class CampaignEventSerializer extends StdSerializer<CampaignEvent> {

  CampaignEventSerializer() {
    super(CampaignEvent.class);
  }

  @Override
  public void serialize(CampaignEvent event, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", event.type().wireName());
    json.writeStringField("id", event.id());
    json.writeStringField("documentId", event.documentId());
    provider.defaultSerializeField("evidence", event.evidence(), json);
    provider.defaultSerializeField("campaign", event.campaign(), json);
    provider.defaultSerializeField("crimes", event.crimes(), json);
    provider.defaultSerializeField("region", event.region(), json);
    json.writeStringField("agency", event.agency());
    provider.defaultSerializeField("period", event.period(), json);
    provider.defaultSerializeField("source", event.source(), json);
    provider.defaultSerializeField("flags", event.flags(), json);
    provider.defaultSerializeField(event.type().wireName(), event.detail(), json);
    json.writeEndObject();
  }
}
