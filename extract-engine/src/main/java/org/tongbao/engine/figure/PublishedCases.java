package org.tongbao.engine.figure;

import java.util.List;
import java.util.stream.Stream;
import org.tongbao.contract.event.Action;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** Model cases are published, whatever other verb stands between. */
final class PublishedCases extends VerbRule {

  private static final Phrases MODEL_CASES = Phrases.of("案例", "典型案件");

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    if (!MODEL_CASES.in(site.text(), site.sentence().span())) {
      return List.of();
    }
    List<Token> around = Stream.concat(site.left().stream(), behind(site).stream()).toList();
    boolean modelCases =
        around.stream()
            .anyMatch(
                token ->
                    token.start() <= MODEL_CASES.startBefore(site.text(), token.end())
                        && MODEL_CASES.endsAt(site.text(), token.end()));
    if (!modelCases) {
      return List.of();
    }
    return around.stream()
        .filter(
            token -> token.word() instanceof Word.Verb verb && verb.action() == Action.PUBLISHED)
        .map(Attempt::of)
        .toList();
  }

  /** Up to the next number; 践行“三个到位”承诺典型案例: one in quotation marks is part of a name. */
  private static List<Token> behind(Site site) {
    return site.clauseBehind().stream()
        .takeWhile(token -> !(token.word() instanceof Word.Number) || site.before(token) == '“')
        .toList();
  }

  @Override
  public Description description() {
    return Description.of(
        "Model cases are published, whatever other verb stands between.",
        "PUBLISHED … 案例/典型案件 NUMBER",
        "a figure of published cases",
        Example.of("公布查办侵权案典型案例8起", "PUBLISHED CASES 8起"),
        Example.of("发布查办9件践行“三个到位”承诺典型案例", "PUBLISHED CASES 9件"),
        Example.of("通报查办假药案典型案例10起", "PUBLISHED CASES 10起"),
        Example.of("发布侦办养老诈骗典型案件6起", "PUBLISHED CASES 6起"),
        Example.counter("查办侵权案件8起", "INVESTIGATED CASES 8起"));
  }
}
