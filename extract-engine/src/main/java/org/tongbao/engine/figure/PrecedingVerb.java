package org.tongbao.engine.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * The nearest verb of enforcement before the number owns it; one inside a modifier only where there
 * is no other.
 */
final class PrecedingVerb implements VerbRule {

  @Override
  public String doc() {
    return "The nearest verb of enforcement before the number owns it; one inside a modifier only where there is no other.";
  }

  private static final int LONGEST_GAP_OF_NEAR_VERB = 8;

  @Override
  public List<Attempt> attempts(Site site, Memory memory) {
    List<Attempt> governing = new ArrayList<>();
    List<Attempt> modifying = new ArrayList<>();
    List<Token> left = site.left();
    boolean of = false;
    for (int i = left.size() - 1; i >= 0; i--) {
      Token token = left.get(i);
      of |= token.is(Word.Mark.OF);
      if (token.word() instanceof Word.Verb verb
          && verb.isEnforcement()
          && fits(site, token, verb)) {
        (of ? modifying : governing).add(Attempt.of(token));
      }
    }
    governing.addAll(modifying.reversed());
    return governing;
  }

  /** 拘, 破 and 落网 own a number only close by. */
  private static boolean fits(Site site, Token token, Word.Verb verb) {
    boolean near = verb.use() == Word.Use.NEAR || verb.use() == Word.Use.AFTER;
    return !near || site.quantity().start() - token.end() <= LONGEST_GAP_OF_NEAR_VERB;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of("抓获利用黑客技术获取数据的犯罪嫌疑人3名", "CAUGHT SUSPECTS 3名"),
        Example.of("去年拘1.2万人", "CAUGHT SUSPECTS 1.2万人"),
        Example.of("移送起诉的有5980余名", "PROSECUTED SUSPECTS 5980余名"),
        Example.counter("3326个违法账号被关停", "SHUT_DOWN ACCOUNTS 3326个"));
  }
}
