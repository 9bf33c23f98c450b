package org.tongbao.engine.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Behind 将, 把 or 对 and the number stands the verb that owns it. */
final class DisposedObject implements VerbRule {

  @Override
  public String doc() {
    return "Behind 将, 把 or 对 and the number stands the verb that owns it.";
  }

  @Override
  public List<Attempt> attempts(Site site, Memory memory) {
    return Attempt.listOf(attempt(site));
  }

  private static @Nullable Attempt attempt(Site site) {
    Token disposal = site.leftMark(Word.Mark.DISPOSAL);
    if (disposal == null) {
      return null;
    }
    boolean verbBetween =
        site.left().stream()
            .anyMatch(
                token ->
                    token.start() > disposal.start()
                        && token.word() instanceof Word.Verb v
                        && v.isEnforcement());
    if (verbBetween) {
      return null;
    }
    for (Token token : site.right()) {
      if (token.word() instanceof Word.Verb verb && verb.isEnforcement()) {
        return Attempt.of(token);
      }
    }
    return null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of("将张某等4人抓获", "CAUGHT SUSPECTS 4人"),
        Example.of("对12家违规企业作出行政处罚", "PENALIZED ORGANIZATIONS 12家"),
        Example.counter("对相关案件开展侦查,抓获4人", "CAUGHT SUSPECTS 4人"));
  }
}
