package org.tongbao.engine.caseevent;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CaseDescription;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention;

/** A local body catches someone or takes one thing on a day: 8月3日,民警在某镇端掉窝点一处. */
final class LocalCatchRule implements StoryRule {

  private static final Phrases CATCHES =
      Phrases.of(
          "抓获", "查获", "端掉", "捣毁", "捣破", "破获", "侦破", "打掉", "查处", "拘捕", "捕获", "落网", "截获", "抓捕", "擒获",
          "抓住", "逮住", "刑拘", "查封", "检查时发现");
  private static final Phrases BODIES =
      Phrases.of(
          "警方", "派出所", "分局", "大队", "支队", "中队", "民警", "执法人员", "边检", "缉私局", "司警", "公安局", "市监局", "监管局",
          "渔政", "专卖局", "办案人员", "专案组", "稽查", "县局", "警察", "警员", "警队", "执法队");
  private static final Phrases DAYS =
      Phrases.of(
          "近日", "日前", "昨日", "昨天", "前日", "次日", "当日", "当天", "当晚", "凌晨", "前不久", "不久前", "日晚", "日上午",
          "日下午");

  private static final Phrases DAY_ENDS = Phrases.of("日");
  private static final Pattern DAY = Pattern.compile("[0-9]{1,2}月[0-9]{1,2}日");

  /** One person or thing: 一名…, 窝点一处, 王某. */
  private static final Pattern ONE =
      Pattern.compile(
          "一[名处辆个家艘伙间台宗起批]|在某|[^\\p{Punct}\\s,。、为在的了对向将是以被由从把给到和及与或:“(]某(?![公市地平企网医科小银村县区])|[0-9]{1,2}名(?:男子|女子|嫌疑人|犯罪嫌疑人|涉案|违法)|等[0-9]{1,2}人|[0-9]{1,2}艘|嫌疑人[0-9]{1,2}[名人]");

  private static final Pattern NO_STORY =
      Pattern.compile(
          "全[市省国县区州]|各地|各级|累计|以来|截[至止]|期间|统一行动|集中行动|先后|连续|一批|[0-9]余?起|(?:[2-9]|[1-9][0-9])(?:处|个团伙|个窝点)|专项|行动[^,。]{0,4},|据统计|共[侦破抓查]");

  private static final Phrases TRIGGERS = CATCHES;

  @Override
  public Phrases triggers() {
    return TRIGGERS;
  }

  @Override
  public List<RuleMatch<CaseDescription>> apply(Passage passage) {
    Span quote = quote(passage);
    return quote == null
        ? List.of()
        : List.of(new RuleMatch<>(quote, CaseFacts.of(passage, null, passage.span().start())));
  }

  /** The clause of the catch, with that of the body before it; null where none is told. */
  static @Nullable Span quote(Passage passage) {
    Span span = passage.span();
    boolean prose = passage.isProse() && passage.saysAny(BODIES);
    Span clause = prose ? catching(passage) : null;
    if (clause == null
        || NO_STORY.matcher(passage.text()).region(span.start(), span.end()).find()) {
      return null;
    }
    int body = BODIES.lastIn(passage.text(), span.start(), clause.end());
    return passage.trimmed(Math.min(clause.start(), passage.clauseAt(body).start()), clause.end());
  }

  private static @Nullable Span catching(Passage passage) {
    for (Span clause : passage.sentence().clauses()) {
      boolean catches = CATCHES.in(passage.text(), clause);
      if (catches && isToldOf(passage, clause) && isOfOne(passage, clause)) {
        return clause;
      }
    }
    return null;
  }

  private static boolean isOfOne(Passage passage, Span clause) {
    return ONE.matcher(passage.text()).region(clause.start(), clause.end()).find();
  }

  /** A local body on a day; without a day its catch of one person with a surname. */
  private static boolean isToldOf(Passage passage, Span clause) {
    int start = passage.span().start();
    boolean body = BODIES.in(passage.text(), start, clause.end());
    return body
        && (isDated(passage, clause)
            || passage.text().startsWith("某", clause.end() - 2)
                && passage.scopes().tellsCase(clause));
  }

  private static boolean isDated(Passage passage, Span clause) {
    int start = passage.span().start();
    return DAYS.in(passage.text(), start, clause.end())
        || isAnyDay(passage.scopes().mentions().times(), start, clause.end())
        || DAY_ENDS.in(passage.text(), start, clause.end())
            && DAY.matcher(passage.text()).region(start, clause.end()).find();
  }

  private static boolean isAnyDay(Mentions<TimeMention> times, int from, int to) {
    int first = times.indexFrom(from);
    for (int i = first; i < times.endFrom(first, to); i++) {
      if (isDay(times.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDay(TimeMention time) {
    return time.kind() == TimeMention.Kind.POINT
        && time.from() != null
        && time.from().equals(time.to());
  }

  @Override
  public Description description() {
    return Description.of(
        "A local body catches someone or takes one thing on a day.",
        "DAY … 警方/派出所/民警 … 抓获/端掉/查获 … 一名/一处/X某 in one clause",
        "a case without a name",
        Example.of("8月23日,安山警方在石桥镇一出租屋端掉洗钱窝点一处,现场抓获9人。", "安山警方在石桥镇一出租屋端掉洗钱窝点一处"),
        Example.of("次日上午,交警大队在滨河路查获一辆超员面包车。", "交警大队在滨河路查获一辆超员面包车"),
        Example.of("日前,城东派出所民警将扒窃手机的男子李某抓获。", "城东派出所民警将扒窃手机的男子李某抓获"),
        Example.counter("8月以来,全市公安机关抓获嫌疑人300名,查获一批假烟。"),
        Example.counter("8月23日,警方查获酒驾15起。"),
        Example.counter("8月23日,警方走访了一家企业。"));
  }
}
