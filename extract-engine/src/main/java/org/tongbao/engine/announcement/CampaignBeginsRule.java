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

/** A campaign begins, whoever launches it: 专项行动于8日启动, 专项整治拉开序幕. */
final class CampaignBeginsRule implements Rule<AnnouncementKind> {

  private static final Phrases BEGINS =
      Phrases.of("启动", "开启", "打响", "拉开序幕", "拉开帷幕", "拉开大幕", "铺开", "展开");

  /** What may stand behind the verb at the end of its clause. */
  private static final int TAIL = 2;

  @Override
  public Phrases triggers() {
    return BEGINS;
  }

  @Override
  public List<RuleMatch<AnnouncementKind>> apply(Passage passage) {
    if (!passage.isProse() || CampaignWords.tellsCase(passage)) {
      return List.of();
    }
    for (int verb : passage.placesOf(BEGINS)) {
      Span clause = passage.clauseAt(verb);
      Span words = passage.trimmed(clause.start(), clause.end());
      boolean last = words.end() - BEGINS.endAt(passage.text(), verb) <= TAIL;
      boolean named =
          CampaignWords.NAMES.in(passage.text(), clause.start(), verb)
              || passage.scopes().mentions().campaigns().firstIn(clause.start(), verb) != null;
      if (last && named && !CampaignWords.onlyFrames(passage, clause)) {
        return List.of(new RuleMatch<>(words, AnnouncementKind.LAUNCH));
      }
    }
    return List.of();
  }

  @Override
  public Description description() {
    return Description.of(
        "A campaign begins, whoever launches it.",
        "CAMPAIGN … 启动/开启/拉开序幕 at the end of the clause",
        "announcement LAUNCH",
        Example.of("春季禁渔专项执法行动于8日启动。", "春季禁渔专项执法行动于8日启动"),
        Example.of("“断卡”专项行动全面开启。", "“断卡”专项行动全面开启"),
        Example.of("昨日起,全省市场秩序专项整治拉开序幕。", "全省市场秩序专项整治拉开序幕"),
        Example.of("6月1日,市公安局“铁拳”专项行动全面启动。", "市公安局“铁拳”专项行动全面启动"),
        Example.counter("自专项行动启动以来,全市抓获300人。"),
        Example.counter("新车间昨日启动。"),
        Example.counter("案例三:专项行动启动。"));
  }
}
