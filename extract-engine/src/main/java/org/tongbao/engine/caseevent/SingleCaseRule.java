package org.tongbao.engine.caseevent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CaseDescription;
import org.tongbao.engine.casename.CaseNames;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.Span;

/** One case or gang without a name: 破获一起…案件, 一个…团伙被端, …骗局告破. */
final class SingleCaseRule implements Rule<CaseDescription> {

  private static final Phrases ONE =
      Phrases.of(
          "一起", "一个", "1起", "一宗", "首例", "首起", "一处", "特大", "打掉一", "破获一", "端掉一", "捣毁一", "侦破一", "查获一");
  private static final Phrases THINGS = Phrases.of("案", "团伙", "窝点", "骗局", "集团", "工厂", "作坊", "网络");
  private static final Phrases DEALT_WITH =
      Phrases.of(
          "破获", "侦破", "打掉", "端掉", "查处", "查办", "侦办", "捣毁", "摧毁", "被端", "告破", "落网", "抓获", "被打掉", "铲除",
          "审结", "判决", "捣破", "瓦解", "捣获", "捕获", "追回");
  private static final Phrases SOLVED = Phrases.of("骗局告破", "案告破", "团伙落网", "团伙被端");
  private static final Phrases ONE_OR_SOLVED = ONE.and(SOLVED);

  private static final int SENTENCES_BACK = 4;
  private static final int REACH = 60;

  @Override
  public Phrases triggers() {
    return ONE_OR_SOLVED;
  }

  @Override
  public List<RuleMatch<CaseDescription>> apply(Passage passage) {
    if (!passage.isProse() || namedBefore(passage)) {
      return List.of();
    }
    Span quote = one(passage);
    quote = quote == null ? solved(passage) : quote;
    return quote == null
        ? List.of()
        : List.of(new RuleMatch<>(quote, CaseFacts.of(passage, null, passage.span().start())));
  }

  private static @Nullable Span one(Passage passage) {
    for (int at : passage.placesOf(ONE)) {
      if (isPartOfNumber(passage, at) || isCountBehind(passage, at)) {
        continue;
      }
      int limit = Math.min(passage.span().end(), at + REACH);
      boolean thing = THINGS.in(passage.text(), at, limit);
      Span clause = passage.clauseAt(at);
      if (thing && DEALT_WITH.in(passage.text(), clause)) {
        return passage.trimmed(clause.start(), clause.end());
      }
    }
    return null;
  }

  /** 督办案件1起: one of a list of totals. */
  private static boolean isCountBehind(Passage passage, int at) {
    return passage.text().startsWith("1起", at)
        && (passage.text().startsWith("案件", at - 2) || passage.text().startsWith("案", at - 1));
  }

  /** The 1起 of 4821起. */
  private static boolean isPartOfNumber(Passage passage, int at) {
    return at > 0 && "0123456789.十百千万第每".indexOf(passage.text().charAt(at - 1)) >= 0;
  }

  /** …骗局告破: one thing solved, without a number. */
  private static @Nullable Span solved(Passage passage) {
    Span clause = passage.clauseWith(SOLVED);
    return clause == null ? null : passage.trimmed(clause.start(), clause.end());
  }

  /** The paragraph already goes on telling a case with a name. */
  private static boolean namedBefore(Passage passage) {
    int index = passage.sentence().index();
    int first = passage.block().sentences().getFirst().index();
    return passage
        .outline()
        .sentences()
        .subList(Math.max(first, index - SENTENCES_BACK), index)
        .stream()
        .anyMatch(other -> !CaseNames.in(passage.text(), other.span()).isEmpty());
  }

  @Override
  public Description description() {
    return Description.of(
        "One case, gang or den without a name.",
        "一起/一个/首例 … 案/团伙/窝点 with 破获/打掉 in one clause; …骗局告破",
        "a case without a name",
        Example.of("2021年8月,市公安局破获一起传播淫秽物品牟利案件。", "市公安局破获一起传播淫秽物品牟利案件"),
        Example.of("在泉州石狮,一个贩卖银行卡的团伙被端。", "一个贩卖银行卡的团伙被端"),
        Example.of("“刷单”返利骗局告破,打掉团伙2个。", "“刷单”返利骗局告破"),
        Example.of("警方捣破一个制贩假证的工厂。", "警方捣破一个制贩假证的工厂"),
        Example.counter("全省共侦办此类案件250起,破获涉网案件3170起。"),
        Example.counter("破获督办案件1起、涉网案件21起。"),
        Example.counter("建立了一个工作机制。"),
        Example.counter("这是一起普通的交易。"));
  }
}
