package org.tongbao.query.event;

import org.jspecify.annotations.Nullable;

/**
 * A region as a filter: a province takes in its cities, a city its districts. 000000 is what a
 * national body reports for the whole country, not everything.
 */
public final class RegionFilter {

  private static final String NATIONWIDE = "000000";
  private static final int LEVEL_DIGITS = 2;

  private RegionFilter() {}

  /** Whether a region lies in the one asked for; null asks for none. */
  public static boolean includes(@Nullable String asked, @Nullable String code) {
    String pattern = pattern(asked);
    if (pattern == null) {
      return true;
    }
    return code != null
        && (pattern.endsWith("%")
            ? code.startsWith(pattern.substring(0, pattern.length() - 1))
            : code.equals(pattern));
  }

  /** A LIKE pattern; null for null. */
  public static @Nullable String pattern(@Nullable String code) {
    if (code == null || code.equals(NATIONWIDE)) {
      return code;
    }
    String prefix = code;
    while (prefix.endsWith("00")) {
      prefix = prefix.substring(0, prefix.length() - LEVEL_DIGITS);
    }
    return prefix + "%";
  }

  /** Whether a code lies in the filter's region. */
  public static boolean matches(String filter, @Nullable String code) {
    String pattern = String.valueOf(pattern(filter));
    return code != null
        && (pattern.endsWith("%")
            ? code.startsWith(pattern.substring(0, pattern.length() - 1))
            : code.equals(pattern));
  }
}
