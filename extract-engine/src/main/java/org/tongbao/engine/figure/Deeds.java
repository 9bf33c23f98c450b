package org.tongbao.engine.figure;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.number.Classifier;

/** Tells the deeds of suspects that are sentences from those that only name a kind (洗钱团伙). */
final class Deeds {

  private static final int LONGEST_ATTRIBUTE = 12;

  private static final Set<ObjectKind> NAMED_BY_DEEDS =
      EnumSet.of(ObjectKind.CASES, ObjectKind.SUSPECTS, ObjectKind.GANGS, ObjectKind.PREMISES);

  private Deeds() {}

  /**
   * Whether a counted noun stands close behind the deed, which then only says of what kind it is.
   */
  static boolean isAttributive(Site site, Token deed) {
    if (!(deed.word() instanceof Word.Verb verb) || verb.use() != Word.Use.DEED) {
      return false;
    }
    boolean listItem =
        site.previousNumber() != null
            && site.text().charAt(Math.min(site.previousNumber().end(), site.text().length() - 1))
                == '、';
    return listItem && describes(site, deed)
        || countsDoers(site, deed)
        || site.left()
            .any(
                token ->
                    token.start() >= deed.end()
                        && token.start() - deed.end() <= LONGEST_ATTRIBUTE
                        && token.word() instanceof Word.Noun noun
                        && noun.kind() != null
                        && (listItem || NAMED_BY_DEEDS.contains(noun.kind()))
                        && ObjectFinder.counts(site, noun));
  }

  /** 抓获盗窃嫌疑人9名,开设赌场3人: directly before another number of persons. */
  private static boolean countsDoers(Site site, Token deed) {
    return deed.end() == site.quantity().start() && countsPersonsAgain(site);
  }

  /** Whether both this number and the one before it in the sentence count persons. */
  static boolean countsPersonsAgain(Site site) {
    Token previous = site.previousNumber();
    return previous != null
        && previous.word() instanceof Word.Number number
        && countsPersons(site.quantity().classifier())
        && countsPersons(number.quantity().classifier());
  }

  private static boolean countsPersons(@Nullable Classifier unit) {
    return unit != null
        && !unit.kinds().isEmpty()
        && unit.kinds().getFirst() == ObjectKind.SUSPECTS;
  }

  /** 查扣电子秤2台、私自改装的油枪8把: what an item of a list is of. */
  private static boolean describes(Site site, Token deed) {
    return site.left().any(token -> token.start() >= deed.end() && token.is(Word.Mark.OF));
  }
}
