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

/** A ceremony or a rally is held at which a campaign begins: 举行…行动启动仪式. */
final class OpeningCeremonyRule implements Rule<AnnouncementKind> {

  private static final Phrases CEREMONIES = Phrases.of("启动仪式", "誓师大会", "誓师会", "誓师动员");
  private static final Phrases HELD = Phrases.of("召开", "举行", "举办");

  @Override
  public Phrases triggers() {
    return CEREMONIES;
  }

  @Override
  public List<RuleMatch<AnnouncementKind>> apply(Passage passage) {
    Span clause = passage.clauseWith(CEREMONIES);
    boolean held = clause != null && HELD.in(passage.text(), clause);
    boolean named =
        clause != null
            && (CampaignWords.NAMES.in(passage.text(), clause)
                || !passage.scopes().mentions().campaigns().in(clause).isEmpty());
    return clause != null && passage.isProse() && held && named
        ? List.of(
            new RuleMatch<>(passage.trimmed(clause.start(), clause.end()), AnnouncementKind.LAUNCH))
        : List.of();
  }

  @Override
  public Description description() {
    return Description.of(
        "A ceremony or a rally is held at which a campaign begins.",
        "举行 … CAMPAIGN … 启动仪式 in one clause",
        "announcement LAUNCH",
        Example.of("昨日上午,市公安局举行夏季治安整治行动启动仪式。", "市公安局举行夏季治安整治行动启动仪式"),
        Example.of("3月5日,“护苗”专项行动启动仪式在某小学举行。", "“护苗”专项行动启动仪式在某小学举行"),
        Example.of("县公安局召开“雷霆”专项行动誓师大会。", "县公安局召开“雷霆”专项行动誓师大会"),
        Example.counter("文化节启动仪式昨日举行。"),
        Example.counter("专项行动启动仪式结束后,民警分赴各地。"));
  }
}
