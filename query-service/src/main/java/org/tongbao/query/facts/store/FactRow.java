package org.tongbao.query.facts.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.event.Crime;
import org.tongbao.query.facts.Fact;
import org.tongbao.query.facts.FactKey;
import org.tongbao.query.facts.KnownFact;
import org.tongbao.query.facts.store.FactTable.State;

/**
 * A fact as its tables hold it; the state hash tells two states of it apart.
 *
 * @param body the fact as JSON
 */
record FactRow(Fact fact, String body, State state) {

  private static final int HEX_DIGITS = 32;
  private static final String SEPARATOR = "\u001f";

  static FactRow of(Fact fact) {
    String body = Json.write(fact);
    String hash = Sha256.hex(body).substring(0, HEX_DIGITS);
    return new FactRow(fact, body, new State(hash, fact.status()));
  }

  String factId() {
    return fact.factId();
  }

  /** All columns but time. */
  ObjectNode columns() {
    FactKey key = fact.key();
    @Nullable LocalDate asOf = fact.current().asOf();
    ObjectNode row = ContractJson.mapper().createObjectNode();
    row.put("fact_id", fact.factId())
        .put("relation_id", key.relationId())
        .put("series", key.series())
        .put("edition", key.edition())
        .put("action", key.action().name())
        .put("object_kind", key.object().name())
        .put("region_code", key.region() == null ? null : key.region().code())
        .put("level", key.level().name())
        .put("sort_key", sortKey(key))
        .put("as_of", asOf == null ? null : asOf.toString())
        .put("status", state.status().name())
        .put("state_hash", state.hash())
        .putRawValue("brief", new RawValue(Json.write(KnownFact.of(fact))))
        .putRawValue("body", new RawValue(body));
    ArrayNode crimes = row.putArray("crimes");
    key.crimes().forEach(crime -> crimes.add(crime.name()));
    return row;
  }

  /** A campaign's totals come first, then its kinds of crime, then its operations. */
  static String sortKey(FactKey key) {
    return String.join(
        SEPARATOR,
        key.series(),
        "%04d".formatted(Objects.requireNonNullElse(key.edition(), 0)),
        "%02d".formatted(key.level().ordinal()),
        Objects.requireNonNullElse(key.operation(), ""),
        key.region() == null ? "" : key.region().code(),
        key.crimes().stream().map(Crime::name).collect(Collectors.joining(",")),
        "%02d".formatted(key.object().ordinal()),
        "%02d".formatted(key.action().ordinal()),
        key.subject());
  }
}
