package org.tongbao.reading.format;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.reading.Hints;

/** Decides the format of a document. */
public sealed interface FormatDecision {

  /** The format is known, or the content decides. */
  record Supported(@Nullable Format format) implements FormatDecision {

    /** The format of this text; what looks like plain text may be more. */
    public Format of(String text) {
      return format == null || format == Format.PLAIN_TEXT ? sniff(text) : format;
    }
  }

  /**
   * @param named the media type or ending that nothing here reads
   */
  record Unsupported(String named) implements FormatDecision {}

  Set<String> WEB_ENDINGS =
      Set.of("html", "htm", "shtml", "shtm", "xhtml", "php", "asp", "aspx", "jsp", "jspx", "do");

  static FormatDecision of(Hints hints) {
    String mediaType = mediaType(hints.contentType());
    return switch (mediaType) {
      case "text/html", "application/xhtml+xml" -> new Supported(Format.HTML);
      case "text/markdown", "text/x-markdown" -> new Supported(Format.MARKDOWN);
      case "text/plain" -> new Supported(Format.PLAIN_TEXT);
      case "application/pdf", "application/x-pdf" -> new Supported(Format.PDF);
      case "", "application/octet-stream", "binary/octet-stream" -> byEnding(hints);
      default -> new Unsupported("media type " + mediaType);
    };
  }

  private static FormatDecision byEnding(Hints hints) {
    Optional<String> ofFile = Optional.ofNullable(hints.path()).flatMap(FormatDecision::ending);
    if (ofFile.isEmpty()) {
      return new Supported(null);
    }
    String ending = ofFile.get();
    if (WEB_ENDINGS.contains(ending)) {
      return new Supported(Format.HTML);
    }
    return switch (ending) {
      case "md", "markdown" -> new Supported(Format.MARKDOWN);
      case "txt", "text" -> new Supported(Format.PLAIN_TEXT);
      case "pdf" -> new Supported(Format.PDF);
      default -> new Unsupported("ending ." + ending);
    };
  }

  /** Letters behind the last dot of the last part; digits alone are no ending. */
  private static Optional<String> ending(String path) {
    Matcher matcher = Pattern.compile("[^/\\\\.]\\.(\\p{Alpha}\\w{0,7})$").matcher(path);
    return matcher.find()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static String mediaType(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int semicolon = contentType.indexOf(';');
    String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    return type.strip().toLowerCase(Locale.ROOT);
  }

  /** Front matter makes Markdown, a page's skeleton HTML, all else is plain text. */
  private static Format sniff(String text) {
    if (FrontMatter.split(text).isPresent()) {
      return Format.MARKDOWN;
    }
    String start = text.substring(0, Math.min(text.length(), 2_048)).stripLeading();
    String lower = start.toLowerCase(Locale.ROOT);
    boolean isPage =
        lower.startsWith("<!doctype html")
            || lower.startsWith("<html")
            || lower.startsWith("<head")
            || lower.startsWith("<?xml") && lower.contains("<html")
            || lower.startsWith("<") && (lower.contains("<p") || lower.contains("<div"));
    return isPage ? Format.HTML : Format.PLAIN_TEXT;
  }
}
