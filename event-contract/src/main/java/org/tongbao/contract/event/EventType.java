package org.tongbao.contract.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The five kinds of statements, under the lower-case names that the JSON carries. */
public enum EventType {
  FIGURE,
  CASE,
  ANNOUNCEMENT,
  FOCUS,
  REGULATION;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** The value of the JSON field {@code type}, and the name of the field that holds the detail. */
  @JsonValue
  public String wireName() {
    return wireName;
  }

  @JsonCreator
  public static EventType ofWireName(String wireName) {
    for (EventType type : values()) {
      if (type.wireName.equals(wireName)) {
        return type;
      }
    }
    throw new IllegalArgumentException("not an event type: " + wireName);
  }
}
