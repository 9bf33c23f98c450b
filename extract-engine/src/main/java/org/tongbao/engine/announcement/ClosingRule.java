package org.tongbao.engine.announcement;

import java.util.List;
import org.tongbao.contract.event.AnnouncementKind;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.Span;

/** A campaign comes to its end. */
final class ClosingRule implements Rule<AnnouncementKind> {

  private static final Phrases ENDINGS =
      Phrases.of(
          "收官", "圆满结束", "落下帷幕", "落幕", "正式结束", "行动结束", "圆满完成", "总结会", "总结大会", "完结", "告一段落", "画上句号",
          "日结束", "已结束", "已经结束", "宣告结束", "顺利结束");
  private static final Phrases CAMPAIGNS = Phrases.of("行动", "战役", "整治", "会战", "攻坚");

  @Override
  public Phrases triggers() {
    return ENDINGS;
  }

  private static final List<String> TIME_FRAMES = List.of("截至", "截止", "直至", "直到", "待", "至");
  private static final Phrases AFTERWARDS = Phrases.of("结束后", "结束以来", "结束时", "结束前");

  @Override
  public List<RuleMatch<AnnouncementKind>> apply(Passage passage) {
    Span clause = passage.clauseWith(ENDINGS);
    if (clause == null
        || !passage.isProse()
        || AFTERWARDS.in(passage.text(), clause)
        || TIME_FRAMES.stream().anyMatch(passage.words(clause)::startsWith)) {
      return List.of();
    }
    return CAMPAIGNS.in(passage.text(), clause)
        ? List.of(
            new RuleMatch<>(
                passage.trimmed(clause.start(), clause.end()), AnnouncementKind.CLOSING))
        : List.of();
  }

  @Override
  public Description description() {
    return Description.of(
        "A campaign comes to its end.",
        "CAMPAIGN … 收官/落幕/圆满结束 in one clause",
        "announcement CLOSING",
        Example.of("12月30日,为期半年的“净网2019”专项行动圆满收官。", "为期半年的“净网2019”专项行动圆满收官"),
        Example.of("历时百日的夏季治安整治行动正式结束。", "历时百日的夏季治安整治行动正式结束"),
        Example.of("市公安局召开“断卡”行动总结会。", "市公安局召开“断卡”行动总结会"),
        Example.of("省公安厅昨日公布,“雷霆”反诈行动已经完结。", "“雷霆”反诈行动已经完结"),
        Example.counter("专项行动结束后,民警回访群众。"),
        Example.counter("庭审结束后,被告人表示认罪。"),
        Example.counter("会议圆满结束。"),
        Example.counter("截至行动结束,全市共抓获嫌疑人30名。"));
  }
}
