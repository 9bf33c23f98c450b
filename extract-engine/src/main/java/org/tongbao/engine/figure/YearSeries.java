package org.tongbao.engine.figure;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** A number of the same unit behind another year goes on with the verb of the year before. */
final class YearSeries extends VerbRule {

  private static final int LONGEST_CLAUSE = 24;
  private static final Phrases YEARS = Phrases.of("年");
  private static final Pattern YEAR =
      Pattern.compile("(?:^|[,;。、\n])(?:到)?(?:[0-9]{4}|[〇零一二三四五六七八九]{4}|去|前|今|次)年[^0-9,;。]{0,10}$");

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    return Attempt.listOf(attempt(site, memory));
  }

  private static @Nullable Attempt attempt(Site site, Memory memory) {
    Draft last = memory.last();
    Memory.Said said = memory.inSentence();
    if (said == null || site.left().any(Traits.NOUN)) {
      return null;
    }
    boolean sameUnit =
        last != null
            && last.quantity().classifier() != null
            && last.quantity().classifier().equals(site.quantity().classifier());
    int start = site.quantity().start();
    int from = Math.max(site.sentence().span().start(), start - LONGEST_CLAUSE);
    return sameUnit
            && YEARS.in(site.text(), from, start)
            && YEAR.matcher(site.text()).region(from, start).find()
        ? Attempt.carried(said.verb(), said.where())
        : null;
  }

  @Override
  public Description description() {
    return Description.of(
        "A number of the same unit behind another year goes on with the verb of the year before.",
        "VERB NUMBER UNIT, YEAR NUMBER UNIT",
        "a figure with the verb of the year before",
        Example.of(
            "2015年抓获300名,2016年310名,2017年增至420名",
            "CAUGHT SUSPECTS 300名",
            "CAUGHT SUSPECTS 310名",
            "CAUGHT SUSPECTS 420名"),
        Example.of("2019年逮捕40人,2020年52人", "ARRESTED SUSPECTS 40人", "ARRESTED SUSPECTS 52人"),
        Example.of("去年查处网站30家,今年41家", "PENALIZED WEBSITES 30家", "PENALIZED WEBSITES 41家"),
        Example.counter("2015年抓获300名,2016年投入310万元", "CAUGHT SUSPECTS 300名"));
  }
}
