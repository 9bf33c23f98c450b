package org.tongbao.engine.figure;

import java.util.EnumSet;
import java.util.Set;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.lexicon.Phrases;

/** Whether a sentence speaks of crime at all. */
final class CrimeContext {

  private static final Set<ObjectKind> OF_CRIME =
      EnumSet.of(ObjectKind.CASES, ObjectKind.SUSPECTS, ObjectKind.GANGS, ObjectKind.INSIDERS);
  private static final Phrases WORDS =
      Phrases.of(
          "案值", "立案", "罚没", "查处", "处罚", "打假", "非法", "涉嫌", "涉案", "违法", "犯罪", "走私", "诈骗", "侵权", "假冒",
          "赃", "被盗", "被骗", "嫌疑", "毒品");

  private static final Set<Action> OF_ENFORCEMENT =
      EnumSet.of(
          Action.SEIZED,
          Action.CAUGHT,
          Action.DETAINED,
          Action.ARRESTED,
          Action.DISMANTLED,
          Action.SOLVED,
          Action.FROZEN,
          Action.RECOVERED,
          Action.PROSECUTED);

  private CrimeContext() {}

  static boolean holds(Site site) {
    boolean enforced =
        site.tokens()
            .any(
                token ->
                    token.word() instanceof Word.Verb verb
                        && OF_ENFORCEMENT.contains(verb.action()));
    return enforced
        || WORDS.in(site.text(), site.sentence().span())
        || site.tokens()
            .any(
                token ->
                    token.word() instanceof Word.Noun noun
                        && noun.kind() != null
                        && OF_CRIME.contains(noun.kind()));
  }
}
