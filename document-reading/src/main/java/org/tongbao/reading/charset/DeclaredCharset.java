package org.tongbao.reading.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The charset that a document is said to have. */
final class DeclaredCharset {

  /** How far into the bytes a declaration is looked for. */
  private static final int PROLOGUE_BYTES = 4_096;

  private static final Pattern PARAMETER =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");
  private static final Pattern XML =
      Pattern.compile("(?i)^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})");
  private static final Pattern META =
      Pattern.compile("(?i)<meta\\b[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})");

  private DeclaredCharset() {}

  /** From a Content-Type such as {@code text/html; charset=gbk}. */
  static Optional<Charset> ofContentType(@Nullable String contentType) {
    return contentType == null ? Optional.empty() : first(PARAMETER, contentType);
  }

  /** From the XML declaration or the first meta element. */
  static Optional<Charset> ofPrologue(byte[] bytes) {
    int length = Math.min(bytes.length, PROLOGUE_BYTES);
    String prologue = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return first(XML, prologue).or(() -> first(META, prologue)).map(DeclaredCharset::readable);
  }

  /** A declaration that could be read as ASCII cannot stand in UTF-16 (HTML, 13.2.3.2). */
  private static Charset readable(Charset declared) {
    return declared.name().startsWith("UTF-16") || declared.name().startsWith("UTF-32")
        ? StandardCharsets.UTF_8
        : declared;
  }

  private static Optional<Charset> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? CharsetNames.resolve(matcher.group(1)) : Optional.empty();
  }
}
