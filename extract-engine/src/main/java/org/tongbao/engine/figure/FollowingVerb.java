package org.tongbao.engine.figure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;

/** Without a verb before it, a number is owned by a verb of outcome behind it in its clause. */
final class FollowingVerb implements VerbRule {

  @Override
  public String doc() {
    return "Without a verb before it, a number is owned by a verb of outcome behind it in its clause.";
  }

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
          Action.BLOCKED);

  @Override
  public List<Attempt> attempts(Site site, Memory memory) {
    return Attempt.listOf(attempt(site));
  }

  private static @Nullable Attempt attempt(Site site) {
    for (Token token : site.right()) {
      if (token.word() instanceof Word.Verb verb && verb.isEnforcement()) {
        boolean near = verb.use() == Word.Use.NEAR;
        boolean nextItem = site.text().indexOf('、', site.quantity().end(), token.start()) >= 0;
        return OUTCOMES.contains(verb.action()) && !near && !nextItem ? Attempt.of(token) : null;
      }
    }
    return null;
  }

  @Override
  public List<Example> examples() {
    return List.of(Example.of("150万个违规App下架", "REMOVED APPS 150万个"), Example.counter("500家企业参加检查"));
  }
}
