package org.tongbao.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The version of reading and extraction together: a hash made at build time of all their classes
 * and data.
 */
public final class EngineVersion {

  static final String FILE = "engine-version.txt";

  private static final String CURRENT = load();

  private EngineVersion() {}

  /** 16 hex digits. */
  public static String current() {
    return CURRENT;
  }

  private static String load() {
    try (InputStream file = EngineVersion.class.getResourceAsStream("/" + FILE)) {
      if (file == null) {
        throw new IllegalStateException(
            "the build made no " + FILE + ": run Maven's process-classes phase of extract-engine");
      }
      return new String(file.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + FILE, e);
    }
  }
}
