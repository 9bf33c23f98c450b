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
import org.tongbao.engine.time.TimeMention;

/** A body launches or deploys a campaign. */
final class LaunchRule implements Rule<AnnouncementKind> {

  private static final Phrases VERBS = Phrases.of("启动", "开展", "发起", "展开", "打响", "部署", "拉开", "开启");
  private static final Phrases CAMPAIGNS =
      Phrases.of(
          "专项行动", "专项整治", "集群战役", "集中行动", "专项治理", "统一行动", "百日行动", "夏季行动", "的行动", "”行动", "集中整治",
          "联合行动", "攻坚战", "系列行动", "专项工作");
  private static final Phrases NOT_MAIN =
      Phrases.of(
          "以来", "行动中", "持续开展", "深入开展", "纵深", "继续", "依托", "结合", "按照", "根据", "期间", "行动部署", "为契机",
          "战役中", "行动后", "部署后", "成效", "多轮", "多次", "行动年", "扎实", "大力", "常态化", "全力", "强力", "基础上");
  private static final List<String> ENDING = List.of("启动", "开启", "打响", "展开", "拉开帷幕", "拉开序幕");
  private static final int OBJECT_REACH = 40;

  @Override
  public Phrases triggers() {
    return VERBS;
  }

  @Override
  public List<RuleMatch<AnnouncementKind>> apply(Passage passage) {
    if (!passage.isProse() || passage.scopes().mentions().agencies().in(passage.span()).isEmpty()) {
      return List.of();
    }
    boolean dated =
        passage.scopes().mentions().times().in(passage.span()).stream()
            .anyMatch(time -> time.kind() == TimeMention.Kind.POINT);
    for (int verb : passage.placesOf(VERBS)) {
      if (!dated && passage.text().startsWith("开展", verb) && passage.reportsSums()) {
        continue;
      }
      Span clause = passage.clauseAt(verb);
      boolean main = !NOT_MAIN.in(passage.text(), clause);
      if (main && (launchesCampaign(passage, verb, clause) || isLaunched(passage, verb, clause))) {
        return List.of(
            new RuleMatch<>(
                passage.trimmed(clause.start(), clause.end()), AnnouncementKind.LAUNCH));
      }
    }
    return List.of();
  }

  /** “断卡”专项行动全面启动: the campaign before a verb that ends the clause. */
  private static boolean isLaunched(Passage passage, int verb, Span clause) {
    String behind = passage.words(new Span(verb, clause.end())).strip();
    return ENDING.contains(behind.replaceAll("[。;!]", ""))
        && CAMPAIGNS.in(passage.text(), clause.start(), verb);
  }

  private static boolean launchesCampaign(Passage passage, int verb, Span clause) {
    int limit = Math.min(clause.end(), verb + OBJECT_REACH);
    return CAMPAIGNS.in(passage.text(), verb, limit)
        || passage.scopes().mentions().campaigns().firstIn(verb, limit) != null;
  }

  @Override
  public Description description() {
    return Description.of(
        "A body launches or deploys a campaign.",
        "BODY … 启动/部署/开展 … CAMPAIGN in a main clause",
        "announcement LAUNCH",
        Example.of("2024年4月,公安部部署全国公安机关开展“净网2024”专项行动。", "公安部部署全国公安机关开展“净网2024”专项行动"),
        Example.of("“护网”专项行动是公安部于2019年起部署全国公安机关开展的行动。", "“护网”专项行动是公安部于2019年起部署全国公安机关开展的行动"),
        Example.of("中央网信办启动为期2个月的“清朗”专项行动。", "中央网信办启动为期2个月的“清朗”专项行动"),
        Example.of("6月1日,市公安局“铁拳”专项行动全面启动。", "市公安局“铁拳”专项行动全面启动"),
        Example.counter("自“断卡”行动启动以来,全市公安机关共抓获300人。"),
        Example.counter("在“净网2021”专项行动中,警方开展执法检查。"),
        Example.counter("警方持续开展“净网”专项行动。"),
        Example.counter("警方在开展“净网”专项行动的基础上,又抓获12人。"));
  }
}
