package org.tongbao.engine.announcement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.AnnouncementKind;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.Span;

/** A press conference that is held, or at which the report was learnt. */
final class PressConferenceRule implements Rule<AnnouncementKind> {

  private static final Phrases CONFERENCES =
      Phrases.of(
          "新闻发布会", "新闻通气会", "媒体通气会", "通气会", "吹风会", "记者会", "记者招待会", "宣布会", "情况通报会", "成果通报会",
          "媒体见面会");

  /** Also of other things, so that the clause itself must tell that it is held. */
  private static final Phrases BRIEFINGS = Phrases.of("发布会");

  private static final Phrases ANY = CONFERENCES.and(BRIEFINGS);
  private static final Phrases HELD =
      Phrases.of(
          "召开", "举行", "举办", "了解到", "获悉", "发布会通报", "发布会透露", "会上透露", "会上通报", "会上公布", "今日", "今天", "昨日",
          "昨天", "当日");

  /** The conference was told of before. */
  private static final Phrases AGAIN = Phrases.of("此次新闻发布会", "还了解到", "从发布会上");

  private static final Phrases TAKES_PLACE = Phrases.of("召开", "举行", "举办", "获悉", "了解到");

  @Override
  public Phrases triggers() {
    return ANY;
  }

  @Override
  public List<RuleMatch<AnnouncementKind>> apply(Passage passage) {
    Span clause = clause(passage);
    if (!passage.isProse() || clause == null || AGAIN.in(passage.text(), clause)) {
      return List.of();
    }
    return List.of(
        new RuleMatch<>(
            passage.trimmed(clause.start(), clause.end()), AnnouncementKind.PRESS_CONFERENCE));
  }

  private static @Nullable Span clause(Passage passage) {
    Span conference = passage.clauseWith(CONFERENCES);
    if (conference != null && passage.saysAny(HELD)) {
      return conference;
    }
    Span briefing = passage.clauseWith(BRIEFINGS);
    return briefing != null && TAKES_PLACE.in(passage.text(), briefing) ? briefing : null;
  }

  @Override
  public Description description() {
    return Description.of(
        "A press conference is held, or was the place where the report was learnt.",
        "PRESS CONFERENCE … 召开/获悉/通报",
        "announcement PRESS_CONFERENCE",
        Example.of("3月2日,省公安厅召开新闻发布会,通报“净网2022”专项行动成效。", "省公安厅召开新闻发布会"),
        Example.of("上述消息是记者从市检察院“断卡”行动新闻发布会上了解到的。", "上述消息是记者从市检察院“断卡”行动新闻发布会上了解到的"),
        Example.of("记者从国务院新闻办吹风会上获悉,今年以来打击治理成效明显。", "记者从国务院新闻办吹风会上获悉"),
        Example.of("移民管理局昨日在京举行发布会,介绍专项行动战果。", "移民管理局昨日在京举行发布会"),
        Example.counter("发布会上的一组数据显示,警情下降。"),
        Example.counter("记者从发布会上了解到,警情同比下降。"),
        Example.counter("警方召开案情分析会。"));
  }
}
