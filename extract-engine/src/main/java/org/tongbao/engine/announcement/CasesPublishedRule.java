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

/** A body publishes typical cases. */
final class CasesPublishedRule implements Rule<AnnouncementKind> {

  private static final Phrases CASES = Phrases.of("典型案例", "典型案件");
  private static final Phrases PUBLISHED = Phrases.of("公布", "发布", "通报", "曝光", "公开");
  private static final Phrases NOT_MAIN = Phrases.of("专项行动中的典型案例", "被公安部评选", "评选为", "入选");

  @Override
  public Phrases triggers() {
    return CASES;
  }

  @Override
  public List<RuleMatch<AnnouncementKind>> apply(Passage passage) {
    Span clause = passage.clauseWith(CASES);
    if (!passage.isProse() || clause == null || passage.saysAny(NOT_MAIN)) {
      return List.of();
    }
    return PUBLISHED.in(passage.text(), clause)
        ? List.of(
            new RuleMatch<>(
                passage.trimmed(clause.start(), clause.end()), AnnouncementKind.CASES_PUBLISHED))
        : List.of();
  }

  @Override
  public Description description() {
    return Description.of(
        "A body publishes typical cases.",
        "PUBLISHED … 典型案例 in one clause of running text",
        "announcement CASES_PUBLISHED",
        Example.of("同月,公安部公布6起网络诈骗典型案例。", "公安部公布6起网络诈骗典型案例"),
        Example.of("会上通报了多起典型案例。", "会上通报了多起典型案例"),
        Example.of("最高人民检察院发布8件打击治理跨境赌博典型案例。", "最高人民检察院发布8件打击治理跨境赌博典型案例"),
        Example.counter("“净网2021”专项行动中的典型案例有,某某案。"),
        Example.counter("该案入选全国十大典型案例。"));
  }
}
