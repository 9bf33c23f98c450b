package org.tongbao.engine.focus;

import java.util.List;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;

/** Under a heading for targets (行动重点, 行动目标) each sentence that strikes at something is one. */
final class TargetHeadingRule implements Rule<String> {

  private static final Phrases HEADINGS =
      Phrases.of("行动重点", "行动目标", "工作重点", "整治重点", "打击重点", "重点任务", "整治内容", "重点内容", "工作目标", "主要任务");

  @Override
  public Phrases triggers() {
    return StrikeWords.WORDS;
  }

  @Override
  public List<RuleMatch<String>> apply(Passage passage) {
    if (!passage.isProse()
        || !passage.isUnder(HEADINGS)
        || passage.reportsSums()
        || !passage.saysAny(StrikeWords.WORDS)
        || passage.opensWith("过去")
        || passage.says("……过去")) {
      return List.of();
    }
    var quote = passage.toEnd(start(passage));
    return List.of(new RuleMatch<>(quote, passage.words(quote)));
  }

  /** Behind 净网2021”专项行动, the campaign's name at its head. */
  private static int start(Passage passage) {
    var first = passage.sentence().clauses().getFirst();
    String words = passage.words(first);
    boolean name = words.endsWith("行动") && first.end() + 1 < passage.span().end();
    return name ? first.end() + 1 : passage.span().start();
  }

  @Override
  public Description description() {
    return Description.of(
        "Under a heading for targets each sentence that strikes at something is one.",
        "HEADING 行动重点 / … STRIKE …",
        "a focus",
        Example.of(
            "行动重点\n“净网2021”专项行动,着重清理网络直播、网络游戏等领域的有害信息,维护网络秩序和群众合法权益不受侵害。",
            "着重清理网络直播、网络游戏等领域的有害信息,维护网络秩序和群众合法权益不受侵害"),
        Example.of(
            "整治重点\n整治借开学之机贩卖虚假录取通知书、售卖作弊器材等突出问题,维护公平的招生秩序。",
            "整治借开学之机贩卖虚假录取通知书、售卖作弊器材等突出问题,维护公平的招生秩序"),
        Example.of(
            "主要任务\n清理恶意炒作、煽动对立的账号和群组,从严处置纵容乱象的网站平台,压实责任。", "清理恶意炒作、煽动对立的账号和群组,从严处置纵容乱象的网站平台,压实责任"),
        Example.counter("行动重点\n侦破案件20起,打击处理31名违法人员,有力维护了网络秩序和群众的合法权益。"));
  }
}
