package org.tongbao.contract.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a caller may do; each role may do what the ones before it may. */
public enum Role {
  /** Reads, and has subscriptions of its own. */
  READER,
  /** Sends documents in, and says which feeds are polled. */
  FEEDER,
  /** Takes back, makes anew, sends again, and manages what belongs to others. */
  ADMIN;

  public static Optional<Role> named(String name) {
    return Stream.of(values()).filter(role -> role.wireName().equals(name)).findFirst();
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
