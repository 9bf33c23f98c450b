package org.tongbao.engine.figure;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** Behind 将, 把 or 对 and the number stands the verb that owns it. */
final class DisposedObject extends VerbRule {

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    if (!site.tokens().sentenceHas(Traits.of(Word.Mark.DISPOSAL))) {
      return List.of();
    }
    Tokens before = site.clauseBefore();
    Token disposal = before.first(token -> token.is(Word.Mark.DISPOSAL));
    if (disposal == null || isOver(site, before.startingAt(disposal.end()))) {
      return List.of();
    }
    List<Attempt> attempts = new ArrayList<>();
    for (Token token : site.clauseBehind()) {
      if (token.isEnforcement()) {
        attempts.add(Attempt.of(token));
      }
    }
    return attempts;
  }

  /** A verb of its own has come between; one before 的 only qualifies: 对收缴的400台机器集中销毁. */
  private static boolean isOver(Site site, Tokens between) {
    boolean qualified =
        !between.isEmpty()
            && between.getLast().is(Word.Mark.OF)
            && between.getLast().end() == site.quantity().start();
    return !qualified && between.any(Traits.ENFORCEMENT);
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
        Example.of("对查获的400台机器集中销毁", "OTHER DEVICES 400台"),
        Example.of("对45家网站开展清理", "REMOVED WEBSITES 45家"),
        Example.counter("对相关案件开展侦查,抓获4人", "CAUGHT SUSPECTS 4人"));
  }
}
