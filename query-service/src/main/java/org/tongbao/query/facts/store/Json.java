package org.tongbao.query.facts.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.tongbao.contract.ContractJson;

/** Between Java values and what the tables hold. */
final class Json {

  private Json() {}

  static String write(Object value) {
    try {
      return ContractJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return ContractJson.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("stored JSON is no " + type.getSimpleName(), e);
    }
  }

  static Array textArray(Connection connection, Collection<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray(String[]::new));
  }
}
