package org.tongbao.ingest.document;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A document that was not taken.
 *
 * @param detail one sentence for people: what was read, what was expected, what to do
 * @param members what programs may want to know beside it, by name
 */
public record Refusal(RefusalKind kind, String detail, Map<String, String> members) {

  public Refusal {
    members = Collections.unmodifiableMap(new TreeMap<>(members));
  }

  public static Refusal of(RefusalKind kind, String detail) {
    return new Refusal(kind, detail, Map.of());
  }
}
