package org.tongbao.standalone.supervisor;

import java.net.URI;
import java.util.Map;
import org.tongbao.embedded.StartFailedException;

/** All ports on loopback, counted from one base. */
public record Addresses(int base) {

  private static final int STANDARD_BASE = 7380;
  private static final int LAST_BASE = 65_000;
  private static final String VARIABLE = "TONGBAO_PORT_BASE";

  /** From {@code TONGBAO_PORT_BASE}, else 7380. */
  public static Addresses of(Map<String, String> environment) {
    String text = environment.getOrDefault(VARIABLE, "");
    if (text.isEmpty()) {
      return new Addresses(STANDARD_BASE);
    }
    try {
      int base = Integer.parseInt(text);
      if (base >= 1024 && base <= LAST_BASE) {
        return new Addresses(base);
      }
    } catch (NumberFormatException e) {
      // told below, together with numbers out of range
    }
    throw new StartFailedException(
        "%s is '%s', expected a port from 1024 to %d".formatted(VARIABLE, text, LAST_BASE));
  }

  public int query() {
    return base;
  }

  public int ingest() {
    return base + 1;
  }

  public int extract() {
    return base + 2;
  }

  public int kafka() {
    return base + 12;
  }

  public int kafkaController() {
    return base + 13;
  }

  public int postgres() {
    return base + 52;
  }

  public URI queryUrl() {
    return url(query());
  }

  public URI ingestUrl() {
    return url(ingest());
  }

  public URI extractUrl() {
    return url(extract());
  }

  static URI url(int port) {
    return URI.create("http://127.0.0.1:" + port + "/");
  }
}
