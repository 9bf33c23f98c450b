package org.tongbao.contract.deadletter;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The part of the system that gave up on a document. */
public enum Stage {
  INGEST,
  EXTRACT,
  QUERY;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
