package org.tongbao.engine.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** Behind 将, 把 or 对 and the number stands the verb that owns it. */
final class DisposedObject implements VerbRule {

  @Override
  public List<Attempt> attempts(Site site, Memory memory) {
    Token disposal = disposal(site);
    if (disposal == null || hasVerbBehind(site, disposal)) {
      return List.of();
    }
    return site.clauseBehind().stream()
        .filter(token -> token.word() instanceof Word.Verb verb && verb.isEnforcement())
        .map(Attempt::of)
        .toList();
  }

  private static @Nullable Token disposal(Site site) {
    return site.clauseBefore().stream()
        .filter(token -> token.is(Word.Mark.DISPOSAL))
        .findFirst()
        .orElse(null);
  }

  private static boolean hasVerbBehind(Site site, Token disposal) {
    return site.clauseBefore().stream()
        .anyMatch(
            token ->
                token.start() > disposal.start()
                    && token.word() instanceof Word.Verb verb
                    && verb.isEnforcement());
  }

  @Override
  public Description description() {
    return Description.of(
        "Behind 将, 把 or 对 and the number stands the verb that owns it.",
        "将/把/对 NUMBER … VERB",
        "a figure with the verb behind",
        Example.of("对12起重大案件发起集群战役", "LAUNCHED CASES 12起"),
        Example.of("对620家加油站开展检查", "INSPECTED ORGANIZATIONS 620家"),
        Example.of("对36家网络平台、128个直播账号作出行政处罚", "PENALIZED PLATFORMS 36家", "PENALIZED ACCOUNTS 128个"),
        Example.of("对45家网站开展清理", "REMOVED WEBSITES 45家"),
        Example.counter("对相关案件开展侦查,抓获4人", "CAUGHT SUSPECTS 4人"));
  }
}
