package org.tongbao.contract.change;

import org.jspecify.annotations.Nullable;

/**
 * Texts of a bounded length; the ellipsis says that there is more. JSON takes at most six bytes a
 * code unit, and so no message can be longer than {@link ChangeMessage#MAX_BYTES}.
 */
final class Cut {

  /** In UTF-16 code units; longer ones are left out. */
  static final int LONGEST_ADDRESS = 1_000;

  private static final String ELLIPSIS = "…";

  private Cut() {}

  static String to(String text, int codeUnits) {
    if (text.length() <= codeUnits) {
      return text;
    }
    int end = codeUnits - ELLIPSIS.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + ELLIPSIS;
  }

  static @Nullable String ofNullable(@Nullable String text, int codeUnits) {
    return text == null ? null : to(text, codeUnits);
  }
}
