package org.tongbao.reading.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is meant by the charset names that pages carry. */
final class CharsetNames {

  static final Charset GB18030 = Charset.forName("GB18030");
  static final Charset BIG5_HKSCS = Charset.forName("Big5-HKSCS");

  private CharsetNames() {}

  /**
   * The charset to decode with: the widest of its family, since pages that say GB2312 or Big5 hold
   * characters of GBK and HKSCS. Empty for names that nothing knows, and for Latin ones, which
   * servers put on everything.
   */
  static Optional<Charset> resolve(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    String normal = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\"']", "");
    return switch (normal) {
      case "" -> Optional.empty();
      case "utf8", "utf-8", "unicode-1-1-utf-8" -> Optional.of(StandardCharsets.UTF_8);
      case "gb2312",
          "gb_2312-80",
          "gbk",
          "x-gbk",
          "gb18030",
          "gb-18030",
          "cp936",
          "ms936",
          "windows-936",
          "hz-gb-2312",
          "euc-cn",
          "x-euc-cn",
          "iso-ir-58",
          "chinese" ->
          Optional.of(GB18030);
      case "big5",
          "big-5",
          "x-x-big5",
          "big5-hkscs",
          "cn-big5",
          "csbig5",
          "cp950",
          "ms950",
          "windows-950" ->
          Optional.of(BIG5_HKSCS);
      case "iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252" ->
          Optional.empty();
      default -> forName(normal);
    };
  }

  private static Optional<Charset> forName(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
