package org.tongbao.engine.figure;

import java.util.List;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/**
 * A number without a unit is a figure only directly before or behind the noun or verb that it
 * counts.
 */
final class BareNumber extends Exclusion {

  private static final int YEAR_DIGITS = 4;
  private static final Phrases HOTLINES =
      Phrases.of("110", "119", "120", "122", "999", "12315", "12321", "12345", "12377", "96110");

  @Override
  boolean excludes(Site site) {
    if (site.quantity().classifier() != null) {
      return false;
    }
    return isYear(site) && !RespectiveNumber.holds(site)
        || isHotline(site)
        || isShortHan(site)
        || !RespectiveNumber.holds(site) && !countsNounBehind(site) && !endsClauseBehindNoun(site);
  }

  private static boolean isYear(Site site) {
    int start = site.quantity().numeral();
    boolean year =
        site.quantity().end() == start + YEAR_DIGITS
            && (site.text().startsWith("19", start) || site.text().startsWith("20", start));
    for (int i = start; year && i < site.quantity().end(); i++) {
      year = Character.isDigit(site.text().charAt(i));
    }
    return year;
  }

  /** 接到110报警 */
  private static boolean isHotline(Site site) {
    int start = site.quantity().numeral();
    int end = site.quantity().end();
    return HOTLINES.endAt(site.text(), start, end) == end;
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
    Token verb = site.left().last(Token::isVerb);
    return verb != null && verb.isEnforcement();
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
