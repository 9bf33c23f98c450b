package org.tongbao.engine.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number between a deed of the suspects and the 的 before the next counted noun tells what they
 * did.
 */
final class NumberInModifier implements VerbRule {

  @Override
  public String doc() {
    return "A number between a deed of the suspects and the 的 before the next counted noun tells what they did.";
  }

  @Override
  public List<Attempt> attempts(Site site, Memory memory) {
    return Attempt.listOf(attempt(site));
  }

  private static @Nullable Attempt attempt(Site site) {
    if (!site.nextNumberIsInClause()) {
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
  public List<Example> examples() {
    return List.of(
        Example.of("抓获贩卖9万余条学生数据的犯罪嫌疑人2名", "INVOLVED PERSONAL_DATA 9万余条", "CAUGHT SUSPECTS 2名"),
        Example.counter("查获9万余条学生数据", "SEIZED PERSONAL_DATA 9万余条"));
  }
}
