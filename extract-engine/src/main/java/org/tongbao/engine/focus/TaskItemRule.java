package org.tongbao.engine.focus;

import java.util.List;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.ItemNumber;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.Span;

/** A numbered line below a line that announces tasks or targets: 包括10个方面重点任务:. */
final class TaskItemRule implements Rule<String> {

  private static final Phrases STRIKES =
      Phrases.of(
          "整治", "打击", "治理", "清理", "查处", "规范", "惩治", "净化", "取缔", "严查", "严打", "乱象", "违法", "非法");
  private static final Phrases LEADS =
      Phrases.of("重点任务", "整治任务", "整治内容", "整治重点", "打击重点", "重点整治", "重点打击", "以下", "重点内容", "具体包括");

  /** Below these whatever stands in the list is struck at. */
  private static final Phrases AIMS =
      Phrases.of(
          "重点打击", "重点整治", "重点查处", "重点查办", "严厉打击", "严厉查处", "集中整治", "重点治理", "整治重点", "打击重点", "整治以下",
          "打击以下", "查处以下", "严查以下");

  private static final Phrases ANY_LEADS = LEADS.and(AIMS);
  private static final Phrases MARKS = STRIKES.and(Phrases.of("(", "、", "."));

  /** So many items stand below one line. */
  private static final int MOST_ITEMS = 20;

  @Override
  public Phrases triggers() {
    return MARKS;
  }

  @Override
  public List<RuleMatch<String>> apply(Passage passage) {
    int number = ItemNumber.length(passage.text(), passage.block().span());
    if (number == 0
        || !passage.opensBlock()
        || passage.reportsSums()
        || !leads(passage, passage.saysAny(STRIKES) ? ANY_LEADS : AIMS)) {
      return List.of();
    }
    Span quote = passage.toEnd(passage.span().start() + number);
    return List.of(new RuleMatch<>(quote, passage.words(quote)));
  }

  private static boolean leads(Passage passage, Phrases leads) {
    int index = passage.block().index();
    for (int i = index - 1; i >= Math.max(0, index - MOST_ITEMS); i--) {
      Block before = passage.outline().blocks().get(i);
      if (ItemNumber.length(passage.text(), before.span()) > 0) {
        continue;
      }
      return passage.text().charAt(before.span().end() - 1) == ':'
          && leads.in(passage.text(), before.span());
    }
    return false;
  }

  @Override
  public Description description() {
    return Description.of(
        "A numbered line stands below a line that announces tasks or targets.",
        "重点任务: / 1. …",
        "a focus for each line",
        Example.of(
            "专项行动包括2个方面重点任务:\n一、整治网络直播乱象\n二、打击网络谣言\n行动到年底为止,请各地按时报告情况。", "整治网络直播乱象", "打击网络谣言"),
        Example.of("行动重点整治以下问题:\n1.违规收集个人信息\n2.虚假广告乱象", "违规收集个人信息", "虚假广告乱象"),
        Example.of("重点打击以下行为:\n(一)非法捕捞\n行动到年底为止,请各地按时报告情况。", "非法捕捞"),
        Example.counter("各地反映以下情况。\n一、整治网络直播乱象\n二、打击网络谣言\n行动到年底为止,请各地按时报告情况。"));
  }
}
