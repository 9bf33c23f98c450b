package org.tongbao.engine.figure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** Without a verb before it, a number is owned by a verb of outcome behind it in its clause. */
final class FollowingVerb extends VerbRule {

  private static final Set<Action> OUTCOMES =
      EnumSet.of(
          Action.CAUGHT,
          Action.DETAINED,
          Action.ARRESTED,
          Action.PROSECUTED,
          Action.SENTENCED,
          Action.PENALIZED,
          Action.SEIZED,
          Action.FROZEN,
          Action.SHUT_DOWN,
          Action.REMOVED,
          Action.SOLVED,
          Action.RESCUED,
          Action.RECOVERED,
          Action.DISMANTLED,
          Action.BLOCKED,
          Action.OTHER);

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    return Attempt.listOf(attempt(site));
  }

  private static @Nullable Attempt attempt(Site site) {
    for (int i = 0; i < site.right().size(); i++) {
      Token token = site.right().get(i);
      if (token.word() instanceof Word.Verb verb && verb.isEnforcement()) {
        boolean near = verb.use() == Word.Use.NEAR;
        boolean nextItem = site.text().indexOf('、', site.quantity().end(), token.start()) >= 0;
        return OUTCOMES.contains(verb.action()) && !near && !nextItem ? Attempt.of(token) : null;
      }
    }
    return null;
  }

  @Override
  public Description description() {
    return Description.of(
        "Without a verb before it, a number is owned by a verb of outcome behind it in its clause.",
        "NUMBER … VERB of outcome",
        "a figure with the verb behind",
        Example.of("150万个违规App下架", "REMOVED APPS 150万个"),
        Example.of("320个违规账号封停", "SHUT_DOWN ACCOUNTS 320个"),
        Example.of("5起案件依法移送公安机关", "OTHER CASES 5起"),
        Example.of("28家违规网站关停", "SHUT_DOWN WEBSITES 28家"),
        Example.counter("500家企业参加检查"));
  }
}
