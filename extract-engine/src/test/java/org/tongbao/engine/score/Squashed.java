package org.tongbao.engine.score;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Text without tags, white space and quotation marks: what both sides are compared on. */
final class Squashed {

  private static final Pattern TAG =
      Pattern.compile("(?s)<!--.*?-->|<style.*?</style>|<script.*?</script>|<[^<>]*>");
  private static final Pattern DROPPED =
      Pattern.compile("[\\s\\u00A0\\u3000\\uFEFF_\"'“”‘’「」『』*#|]");

  private Squashed() {}

  static String of(String raw) {
    String text = Parser.unescapeEntities(TAG.matcher(raw).replaceAll(""), false);
    return DROPPED.matcher(text).replaceAll("");
  }

  /** Every place of the needle; none for an empty one. */
  static List<Integer> placesOf(String needle, String text) {
    List<Integer> places = new ArrayList<>();
    int at = needle.isEmpty() ? -1 : text.indexOf(needle);
    while (at >= 0) {
      places.add(at);
      at = text.indexOf(needle, at + 1);
    }
    return places;
  }
}
