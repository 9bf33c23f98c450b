package org.tongbao.reading.identity;

import java.util.regex.Pattern;

/**
 * Later pages of an article that goes over several: {@code t123_2.html} of {@code t123.html},
 * {@code t123.html?page=2} of {@code t123.html}. Many templates give the first page as the
 * canonical one of all; yet each has words of its own.
 */
final class LaterPage {

  private static final String SECOND_TO_99TH = "(?:[2-9]|[1-9][0-9])";
  private static final Pattern IN_PATH =
      Pattern.compile("[_-]" + SECOND_TO_99TH + "(?=(?:\\.[a-z]{1,5})?(?:\\?|$))");
  private static final Pattern IN_QUERY =
      Pattern.compile(
          "(?<=[?&])(?:page|p|pn|pageno|pageindex)=" + SECOND_TO_99TH + "(?:&|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIRST =
      Pattern.compile(
          "[_-]1(?=(?:\\.[a-z]{1,5})?(?:\\?|$))|(?<=[?&])(?:page|p|pn|pageno|pageindex)=1(?:&|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LOOSE_END = Pattern.compile("[?&]$");

  private LaterPage() {}

  static boolean isOf(CanonicalUrl address, CanonicalUrl first) {
    String article = without(FIRST, first.text());
    return !address.equals(first)
        && (article.equals(without(IN_PATH, address.text()))
            || article.equals(without(IN_QUERY, address.text())));
  }

  private static String without(Pattern page, String address) {
    return LOOSE_END.matcher(page.matcher(address).replaceFirst("")).replaceFirst("");
  }
}
