package org.tongbao.reading.identity;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The normal form of percent encoding (RFC 3986, 6.2.2). */
final class PercentEncoding {

  private static final String UNRESERVED_MARKS = "-._~";
  private static final String RESERVED = "!$&'()*+,;=:@/?[]";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  /**
   * Encoded unreserved characters are decoded, other escapes get upper-case digits, and whatever
   * may not stand in a URL is encoded as UTF-8. Doing it twice changes nothing more.
   */
  static String normalize(String part) {
    StringBuilder normal = new StringBuilder(part.length());
    for (int i = 0; i < part.length(); ) {
      int codePoint = part.codePointAt(i);
      if (codePoint == '%' && isEscape(part, i)) {
        appendEscaped(normal, HexFormat.fromHexDigits(part, i + 1, i + 3));
        i += 3;
        continue;
      }
      if (isUnreserved(codePoint) || RESERVED.indexOf(codePoint) >= 0) {
        normal.append((char) codePoint);
      } else {
        appendEncoded(normal, codePoint);
      }
      i += Character.charCount(codePoint);
    }
    return normal.toString();
  }

  private static boolean isEscape(String part, int index) {
    return index + 2 < part.length()
        && HexFormat.isHexDigit(part.charAt(index + 1))
        && HexFormat.isHexDigit(part.charAt(index + 2));
  }

  private static void appendEscaped(StringBuilder normal, int octet) {
    if (isUnreserved(octet)) {
      normal.append((char) octet);
    } else {
      normal.append('%').append(HEX.toHexDigits((byte) octet));
    }
  }

  private static void appendEncoded(StringBuilder normal, int codePoint) {
    for (byte octet : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
      normal.append('%').append(HEX.toHexDigits(octet));
    }
  }

  private static boolean isUnreserved(int codePoint) {
    return codePoint >= 'a' && codePoint <= 'z'
        || codePoint >= 'A' && codePoint <= 'Z'
        || codePoint >= '0' && codePoint <= '9'
        || UNRESERVED_MARKS.indexOf(codePoint) >= 0;
  }
}
