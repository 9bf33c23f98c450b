package org.tongbao.engine.figure;

import java.util.List;
import java.util.Set;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/**
 * A number without a unit is a figure only directly before or behind the noun or verb that it
 * counts.
 */
final class BareNumber implements Exclusion {

  private static final Set<String> HOTLINES =
      Set.of("110", "119", "120", "122", "999", "12315", "12321", "12345", "12377", "96110");

  @Override
  public boolean excludes(Site site) {
    if (site.quantity().classifier() != null) {
      return false;
    }
    return isYear(site) && !RespectiveNumber.holds(site)
        || isHotline(site)
        || isShortHan(site)
        || !RespectiveNumber.holds(site) && !countsNounBehind(site) && !endsClauseBehindNoun(site);
  }

  private static boolean isYear(Site site) {
    String words = site.text().substring(site.quantity().numeral(), site.quantity().end());
    return words.length() == 4
        && (words.startsWith("19") || words.startsWith("20"))
        && words.chars().allMatch(Character::isDigit);
  }

  /** 接到110报警 */
  private static boolean isHotline(Site site) {
    return HOTLINES.contains(
        site.text().substring(site.quantity().numeral(), site.quantity().end()));
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
        && nearestVerbEnforces(site);
  }

  private static boolean nearestVerbEnforces(Site site) {
    for (Token token : site.left().reversed()) {
      if (token.word() instanceof Word.Verb verb) {
        return verb.isEnforcement();
      }
    }
    return false;
  }

  private static boolean endsClauseBehindNoun(Site site) {
    List<Token> left = site.left();
    boolean ends = "\n,。;、!".indexOf(site.behind()) >= 0;
    boolean sum =
        !left.isEmpty()
            && left.getLast().word() instanceof Word.Verb verb
            && verb.use() == Word.Use.NOUN
            && verb.implied() == ObjectKind.MONEY
            && left.getLast().end() >= site.quantity().start() - 1;
    return ends && sum
        || ends
            && left.size() >= 2
            && left.getLast().end() >= site.quantity().start() - 1
            && left.getLast().word() instanceof Word.Noun
            && left.get(left.size() - 2).word() instanceof Word.Verb;
  }

  @Override
  public Description description() {
    return Description.of(
        "A number without a unit is a figure only directly before or behind the noun or verb that it counts.",
        "NUMBER without CLASSIFIER, not beside NOUN or VERB",
        "no figure",
        Example.of("查处2021网站乱象"),
        Example.of("抓获贩卖54321账号的犯罪嫌疑人"),
        Example.of("民警接110报警后抓获嫌疑人3名", "CAUGHT SUSPECTS 3名"),
        Example.of("破获案件30起,关停2019网站", "SOLVED CASES 30起"),
        Example.counter("拘捕12人,涉款3800万", "CAUGHT SUSPECTS 12人", "INVOLVED MONEY 3800万"),
        Example.counter("查封9000场所", "SHUT_DOWN PREMISES 9000"),
        Example.counter("抓获犯罪嫌疑人1276,案件仍在侦办", "CAUGHT SUSPECTS 1276"));
  }
}
