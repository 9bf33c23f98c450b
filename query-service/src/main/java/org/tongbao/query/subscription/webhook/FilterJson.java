package org.tongbao.query.subscription.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tongbao.contract.ContractJson;
import org.tongbao.query.subscription.ChangeFilter;

/** Filters as a column holds them. */
final class FilterJson {

  private FilterJson() {}

  static String write(ChangeFilter filter) {
    return new String(ContractJson.bytes(filter), StandardCharsets.UTF_8);
  }

  static ChangeFilter read(String json) {
    try {
      return ContractJson.mapper().readValue(json, ChangeFilter.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a stored filter cannot be read", e);
    }
  }
}
