package org.tongbao.engine.figure;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/**
 * A number of the same unit directly behind another place goes on with the verb of the place
 * before.
 */
final class PlaceSeries extends VerbRule {

  private static final int LONGEST_CLAUSE = 40;
  private static final Phrases RANKS = Phrases.of("省", "市", "州", "县", "区", "旗", "盟");
  private static final String PLACE = "[\\p{IsHan}&&[^和及、]]{1,8}[省市州县区旗盟]";
  private static final Pattern PLACES =
      Pattern.compile(
          "(?:^|[,;、\n])"
              + PLACE
              + "(?:[、和及]"
              + PLACE
              + ")*(?:分别)?(?:为|有|达|是)?(?:[0-9.]+[余多万千]*\\p{IsHan}{1,2}[、和及])*[约近超逾]?$");

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    return Attempt.listOf(attempt(site, memory));
  }

  private static @Nullable Attempt attempt(Site site, Memory memory) {
    Draft last = memory.last();
    Memory.Said said = memory.inSentence();
    boolean sameUnit =
        last != null
            && last.quantity().classifier() != null
            && last.quantity().classifier().equals(site.quantity().classifier());
    int start = site.quantity().start();
    int from = Math.max(site.sentence().span().start(), start - LONGEST_CLAUSE);
    boolean bare = site.left().none(Traits.NOUN | Traits.VERB);
    return last != null
            && said != null
            && sameUnit
            && bare
            && RANKS.in(site.text(), from, start)
            && PLACES.matcher(site.text()).region(from, start).find()
        ? Attempt.carried(said.verb().on(last.kind()), said.where())
        : null;
  }

  @Override
  public Description description() {
    return Description.of(
        "A number of the same unit directly behind another place goes on with the verb of the place before.",
        "VERB NUMBER UNIT, PLACE NUMBER UNIT",
        "a figure with the verb and object of the place before",
        Example.of("甲市打掉犯罪团伙41个,乙市29个", "DISMANTLED GANGS 41个", "DISMANTLED GANGS 29个"),
        Example.of(
            "甲县关停网站40个,乙县12个、丙县9个",
            "SHUT_DOWN WEBSITES 40个",
            "SHUT_DOWN WEBSITES 12个",
            "SHUT_DOWN WEBSITES 9个"),
        Example.of(
            "甲市打掉犯罪团伙41个,丙州和丁州分别为15个、6个",
            "DISMANTLED GANGS 41个",
            "DISMANTLED GANGS 15个",
            "DISMANTLED GANGS 6个"),
        Example.counter("甲市打掉犯罪团伙41个,乙市投入29万元", "DISMANTLED GANGS 41个"));
  }
}
