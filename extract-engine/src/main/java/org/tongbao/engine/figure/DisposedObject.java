package org.tongbao.engine.figure;

import java.util.List;

/** Behind 将, 把 or 对 and the number stands the verb that owns it. */
final class DisposedObject implements VerbRule {

  @Override
  public String doc() {
    return "Behind 将, 把 or 对 and the number stands the verb that owns it.";
  }

  @Override
  public List<Attempt> attempts(Site site, Memory memory) {
    Token disposal = site.leftMark(Word.Mark.DISPOSAL);
    if (disposal == null || hasVerbBehind(site, disposal)) {
      return List.of();
    }
    return site.right().stream()
        .filter(token -> token.word() instanceof Word.Verb verb && verb.isEnforcement())
        .map(Attempt::of)
        .toList();
  }

  private static boolean hasVerbBehind(Site site, Token disposal) {
    return site.left().stream()
        .anyMatch(
            token ->
                token.start() > disposal.start()
                    && token.word() instanceof Word.Verb verb
                    && verb.isEnforcement());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of("对758家加油站开展检查", "INSPECTED ORGANIZATIONS 758家"),
        Example.counter("对相关案件开展侦查,抓获4人", "CAUGHT SUSPECTS 4人"));
  }
}
