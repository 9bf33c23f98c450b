package org.tongbao.engine.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/**
 * A number between a deed of the suspects and the 的 before the next counted noun tells what they
 * did.
 */
final class NumberInModifier extends VerbRule {

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    return Attempt.listOf(attempt(site));
  }

  private static @Nullable Attempt attempt(Site site) {
    if (!site.tokens().sentenceHas(Traits.of(Word.Mark.OF)) || !site.nextNumberIsInClause()) {
      return null;
    }
    boolean of = false;
    boolean nounBehindOf = false;
    for (Token token : site.right()) {
      of |= token.is(Word.Mark.OF);
      nounBehindOf |= of && token.word() instanceof Word.Noun;
      if (!of && token.word() instanceof Word.Verb) {
        return null;
      }
    }
    List<Token> left = site.left();
    for (int i = left.size() - 1; nounBehindOf && i >= 0; i--) {
      if (left.get(i).word() instanceof Word.Verb verb) {
        return verb.isEnforcement() ? null : Attempt.inModifier(left.get(i));
      }
    }
    return null;
  }

  @Override
  public Description description() {
    return Description.of(
        "A number between a deed of the suspects and the 的 before the next counted noun tells what they did.",
        "DEED NUMBER … 的 NOUN NUMBER",
        "a figure of what the suspects did or held (INVOLVED)",
        Example.of("抓获贩卖9万余条学生数据的犯罪嫌疑人2名", "INVOLVED PERSONAL_DATA 9万余条", "CAUGHT SUSPECTS 2名"),
        Example.of("抓获出售3000张电话卡的卡商5名", "INVOLVED CARDS 3000张", "CAUGHT SUSPECTS 5名"),
        Example.of("查处销售1200箱假酒的商户2家", "INVOLVED GOODS 1200箱", "PENALIZED ORGANIZATIONS 2家"),
        Example.counter("查获9万余条学生数据", "SEIZED PERSONAL_DATA 9万余条"));
  }
}
