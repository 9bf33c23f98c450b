package org.tongbao.engine.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** A verb behind 被, or one such as 落网, owns the number before it. */
final class PassiveVerb extends VerbRule {

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    return Attempt.listOf(attempt(site));
  }

  private static final long NEEDED =
      Traits.of(Word.Mark.PASSIVE)
          | Traits.of(Word.Mark.PASSIVE_ADVERB)
          | Traits.of(Word.Use.AFTER);

  private static @Nullable Attempt attempt(Site site) {
    if (!site.tokens().sentenceHas(NEEDED)) {
      return null;
    }
    boolean passive = false;
    boolean adverb = false;
    for (int i = 0; i < site.right().size(); i++) {
      Token token = site.right().get(i);
      switch (token.word()) {
        case Word.Mark mark when mark == Word.Mark.PASSIVE -> passive = true;
        case Word.Mark mark when mark == Word.Mark.PASSIVE_ADVERB -> adverb = true;
        case Word.Verb verb when verb.isEnforcement() -> {
          boolean owns =
              passive || (adverb || verb.use() == Word.Use.AFTER) && !hasVerbBefore(site);
          return owns ? Attempt.of(token) : null;
        }
        case Word.Verb _ -> {
          return null;
        }
        default -> {}
      }
    }
    if (site.clauseBefore().any(Traits.ENFORCEMENT)) {
      return null;
    }
    return site.nextNumberIsInClause() ? behindList(site) : inNextClause(site);
  }

  /** 其中3人为骨干,已被起诉 */
  private static @Nullable Attempt inNextClause(Site site) {
    boolean passive = false;
    for (Token token : site.tokens().subList(site.index() + 1, site.tokens().size())) {
      if (token.clause() == site.token().clause()) {
        continue;
      }
      if (token.clause() > site.token().clause() + 1) {
        return null;
      }
      boolean opens = passive || ",;".indexOf(site.before(token)) >= 0;
      switch (token.word()) {
        case Word.Mark mark
            when opens && (mark == Word.Mark.PASSIVE || mark == Word.Mark.PASSIVE_ADVERB) ->
            passive = true;
        case Word.Verb verb when verb.isEnforcement() -> {
          return passive ? Attempt.carried(verb, token.span()) : null;
        }
        default -> {
          return null;
        }
      }
    }
    return null;
  }

  /** 网站12个、账号30个被关停 */
  private static @Nullable Attempt behindList(Site site) {
    boolean passive = false;
    for (Token token : site.clauseBehind()) {
      passive |= token.is(Word.Mark.PASSIVE);
      if (token.word() instanceof Word.Verb verb) {
        return passive && verb.isEnforcement() ? Attempt.of(token) : null;
      }
    }
    return null;
  }

  private static boolean hasVerbBefore(Site site) {
    return site.left().any(token -> token.isEnforcement() && !describes(site, token));
  }

  /** 督办的逃犯9名落网: a kind before 的 is no verb of the clause. */
  private static boolean describes(Site site, Token token) {
    return token.word() instanceof Word.Verb verb
        && verb.use() == Word.Use.ATTRIBUTIVE
        && site.text().charAt(token.end()) == '的';
  }

  @Override
  public Description description() {
    return Description.of(
        "A verb behind 被, or one such as 落网, owns the number before it.",
        "NUMBER … 被 VERB; NUMBER VERB_AFTER (落网, 参战); NUMBER …, 已被 VERB",
        "a figure with the verb behind",
        Example.of("经查证12个账号被关停", "SHUT_DOWN ACCOUNTS 12个"),
        Example.of("500余名民警参战", "DEPLOYED PEOPLE 500余名"),
        Example.of("拘捕12人,其中3人为骨干,已被起诉", "CAUGHT SUSPECTS 12人", "PROSECUTED SUSPECTS 3人 of 12人"),
        Example.of("公安部挂牌督办的逃犯9名全部归案", "CAUGHT SUSPECTS 9名"),
        Example.of("存在漏洞的12家单位接受检查", "INSPECTED ORGANIZATIONS 12家"),
        Example.of("网站12个、账号30个被关停", "SHUT_DOWN WEBSITES 12个", "SHUT_DOWN ACCOUNTS 30个"),
        Example.counter("抓获被通缉的嫌疑人3名", "CAUGHT SUSPECTS 3名"));
  }
}
