package org.tongbao.engine.announcement;

import java.util.List;
import java.util.regex.Pattern;
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

  private static final Phrases TYPICAL = Phrases.of("典型案例", "典型案件");
  private static final Phrases CASES = Phrases.of("案例", "案件");
  private static final Phrases PUBLISHED = Phrases.of("公布", "发布", "通报", "曝光", "公开", "遴选", "选登");
  private static final Phrases NOT_MAIN =
      Phrases.of(
          "专项行动中的典型案例",
          "被公安部评选",
          "评选为",
          "入选",
          "等形式",
          "等方式",
          "等多种形式",
          "等多种方式",
          "等途径",
          "作为典型案例",
          "的目的",
          "积极对外",
          "通报的另",
          "被通报的",
          "查办并",
          "查处曝光");

  /** 曝光典型案例4322起: a sum of what was published. */
  private static final Pattern TOTAL = Pattern.compile("案[例件](?:累计|共)?[0-9]{3,}");

  /** 公布5起案例: cases without the word typical, where some of them are counted out. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:公布|发布|通报|曝光|公开)[^,。;:]{0,30}?(?:[0-9一二三四五六七八九十两]{1,3}[起宗件例个]|[0-9十]{1,3}大|[首二三四五]批|第[一二三四五六七八九十]{1,2}批|一批)[^,。;:]{0,20}?案[例件]");

  @Override
  public Phrases triggers() {
    return CASES;
  }

  @Override
  public List<RuleMatch<AnnouncementKind>> apply(Passage passage) {
    if (!passage.isProse() || passage.saysAny(NOT_MAIN)) {
      return List.of();
    }
    for (Span clause : passage.sentence().clauses()) {
      if (publishes(passage, clause)) {
        return List.of(
            new RuleMatch<>(
                passage.trimmed(clause.start(), clause.end()), AnnouncementKind.CASES_PUBLISHED));
      }
    }
    return List.of();
  }

  private static boolean publishes(Passage passage, Span clause) {
    return CASES.in(passage.text(), clause)
        && PUBLISHED.in(passage.text(), clause)
        && !TOTAL.matcher(passage.text()).region(clause.start(), clause.end()).find()
        && (TYPICAL.in(passage.text(), clause)
            || COUNTED.matcher(passage.text()).region(clause.start(), clause.end()).find());
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
        Example.of("市监局今日公布第三批“铁拳”行动案例。", "市监局今日公布第三批“铁拳”行动案例"),
        Example.counter("各地公开曝光“铁拳”行动典型案例4321起。"),
        Example.counter("市公安局通报,今年侦破案件35起。"),
        Example.counter("“净网2021”专项行动中的典型案例有,某某案。"),
        Example.counter("该案入选全国十大典型案例。"));
  }
}
