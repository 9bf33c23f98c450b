package org.tongbao.engine.figure;

import java.util.List;

/**
 * A number without a unit is a figure only directly before or behind the noun or verb that it
 * counts.
 */
final class BareNumber implements Exclusion {

  @Override
  public String doc() {
    return "A number without a unit is a figure only directly before or behind the noun or verb that it counts.";
  }

  @Override
  public boolean excludes(Site site) {
    if (site.quantity().classifier() != null) {
      return false;
    }
    return isYear(site)
        || isShortHan(site)
        || !countsNounBehind(site) && !endsClauseBehindNoun(site);
  }

  private static boolean isYear(Site site) {
    String words = site.text().substring(site.quantity().numeral(), site.quantity().end());
    return words.length() == 4
        && (words.startsWith("19") || words.startsWith("20"))
        && words.chars().allMatch(Character::isDigit);
  }

  /** 三 in 三无船舶: one or two characters are too often part of a word. */
  private static boolean isShortHan(Site site) {
    char first = site.text().charAt(site.quantity().numeral());
    boolean arabic = first >= '0' && first <= '9';
    return !arabic && site.quantity().end() - site.quantity().numeral() < 2;
  }

  private static boolean countsNounBehind(Site site) {
    List<Token> right = site.right();
    return !right.isEmpty()
        && right.getFirst().start() == site.quantity().end()
        && right.getFirst().word() instanceof Word.Noun
        && site.left().stream().anyMatch(token -> token.word() instanceof Word.Verb);
  }

  private static boolean endsClauseBehindNoun(Site site) {
    List<Token> left = site.left();
    boolean ends = "\n,。;、!".indexOf(site.behind()) >= 0;
    return ends
        && left.size() >= 2
        && left.getLast().end() >= site.quantity().start() - 1
        && left.getLast().word() instanceof Word.Noun
        && left.get(left.size() - 2).word() instanceof Word.Verb;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of("查处2021网站乱象"),
        Example.counter("查封9000场所", "SHUT_DOWN PREMISES 9000"),
        Example.counter("抓获犯罪嫌疑人1503,案件仍在侦办", "CAUGHT SUSPECTS 1503"));
  }
}
