package org.tongbao.contract.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.Sha256;

/**
 * Two hashes of an event, 32 hex digits each. The content hash covers all fields but the offsets;
 * the full hash covers the offsets too. Revision and engine version are no fields of the event, so
 * neither enters either hash.
 */
public record EventHash(String content, String full) {

  private static final int HEX_DIGITS = 32;

  public static EventHash of(CampaignEvent event) {
    ObjectNode json = ContractJson.mapper().valueToTree(event);
    String full = Sha256.hex(json.toString()).substring(0, HEX_DIGITS);
    ObjectNode evidence = (ObjectNode) json.get("evidence");
    evidence.remove(List.of("start", "end"));
    evidence.get("support").forEach(place -> ((ObjectNode) place).remove(List.of("start", "end")));
    return new EventHash(Sha256.hex(json.toString()).substring(0, HEX_DIGITS), full);
  }
}
