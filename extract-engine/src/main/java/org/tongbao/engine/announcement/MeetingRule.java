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

/** A meeting that is held to deploy or to review a campaign. */
final class MeetingRule implements Rule<AnnouncementKind> {

  private static final Phrases MEETINGS =
      Phrases.of(
          "部署会", "动员会", "推进会", "电视电话会", "视频会议", "工作会议", "专题会议", "协调会", "启动会", "部署会议", "推进会议", "座谈会",
          "联席会议", "调度会", "会商会", "现场会", "视频会", "动员大会", "部署大会", "推进大会", "专项工作会", "行动工作会", "专项会议",
          "研判会", "分析会议", "碰头会", "视频调度会", "电视电话会议", "工作推进会", "会商会议");
  private static final Phrases HELD = Phrases.of("召开", "举行", "举办");
  private static final Phrases NOT_MAIN =
      Phrases.of(
          "多次召开", "每周", "每月", "每天", "每日", "每季度", "定期", "会后,", "会议后", "会议上说", "会上说", "会议上表示", "会上表示",
          "会议上指出", "会议以来", "会以来");

  @Override
  public Phrases triggers() {
    return MEETINGS;
  }

  @Override
  public List<RuleMatch<AnnouncementKind>> apply(Passage passage) {
    Span clause = passage.clauseWith(MEETINGS);
    boolean held = passage.saysAny(HELD) && !passage.saysAny(NOT_MAIN);
    if (!passage.isProse() || clause == null || !held) {
      return List.of();
    }
    return List.of(
        new RuleMatch<>(passage.trimmed(clause.start(), clause.end()), AnnouncementKind.MEETING));
  }

  @Override
  public Description description() {
    return Description.of(
        "A meeting is held to deploy or to review a campaign.",
        "召开/举行 … MEETING",
        "announcement MEETING",
        Example.of("6月20日,“净网”专项工作部署会在京召开。", "“净网”专项工作部署会在京召开"),
        Example.of("市公安局召开“断卡”行动推进会,总结前一阶段工作。", "市公安局召开“断卡”行动推进会"),
        Example.of("10日上午,省网信办举行“清朗”专项行动动员会。", "省网信办举行“清朗”专项行动动员会"),
        Example.counter("会议强调,要保持高压态势。"),
        Example.counter("各地按照部署会要求开展工作。"),
        Example.counter("局党委多次召开专题会议。"));
  }
}
