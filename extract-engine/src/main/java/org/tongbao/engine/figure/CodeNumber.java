package org.tongbao.engine.figure;

import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/**
 * A number that touches Latin letters, a dot or a hyphen, or a middle dot, is part of a code, date
 * or name.
 */
final class CodeNumber extends Exclusion {

  private static final Phrases SHIPS = Phrases.of("渔政", "海警", "海监", "海巡");
  private static final String SIGNS = "-/.#_@=·…*";

  @Override
  boolean excludes(Site site) {
    int start = site.quantity().numeral();
    char before = start > site.sentence().span().start() ? site.text().charAt(start - 1) : '\n';
    if (isLatin(before) && !site.quantity().isMoney() && site.quantity().classifier() == null) {
      return true;
    }
    if (SHIPS.endsAt(site.text(), start) && "艇船舰".indexOf(site.behind()) >= 0
        || SHIPS.endsAt(site.text(), start) && site.quantity().classifier() != null) {
      return true;
    }
    boolean sign = SIGNS.indexOf(before) >= 0 && start - 1 > site.sentence().span().start();
    return sign && site.quantity().classifier() == null
        || site.quantity().classifier() == null
            && (SIGNS.indexOf(site.behind()) >= 0 || isLatin(site.behind()) && !startsNoun(site));
  }

  private static boolean startsNoun(Site site) {
    return !site.right().isEmpty() && site.right().getFirst().start() == site.quantity().end();
  }

  private static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  @Override
  public Description description() {
    return Description.of(
        "A number that touches Latin letters, a dot or a hyphen, or a middle dot, is part of a code, date or name.",
        "LETTER NUMBER, NUMBER LETTER, . - / # · @ beside a NUMBER without unit",
        "no figure",
        Example.of("查获P112手机"),
        Example.of("查获编号为WX-112电脑"),
        Example.of("查获K208手机"),
        Example.counter("下架APP3.1万个", "REMOVED APPS 3.1万个"));
  }
}
