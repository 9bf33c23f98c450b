package org.tongbao.engine.caseevent;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CaseDescription;
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
          "审结", "判决", "捣破", "瓦解", "捣获", "捕获", "追回", "查获", "查实", "截获", "揭破");
  private static final Phrases SOLVED = Phrases.of("骗局告破", "案告破", "团伙落网", "团伙被端");
  private static final Phrases ONE_OR_SOLVED = ONE.and(SOLVED);

  private static final Phrases MANY = Phrases.of("批", "系列", "些", "大批", "片", "项", "定");
  private static final Phrases SEVERAL = Phrases.of("一批", "多个", "一大批", "多起", "系列");
  private static final Pattern COUNTED =
      Pattern.compile("案件?(?:共|立案侦办|累计)?[0-9]{1,6}余?[起宗件]|[2-9][0-9]*余?[起宗件]");

  /** The end of a case that was told before. */
  private static final Phrases AT_LAST = Phrases.of("一举", "随即", "最终", "至此", "现场");

  private static final int SENTENCES_BACK = 4;
  private static final int REACH = 60;

  @Override
  public Phrases triggers() {
    return ONE_OR_SOLVED;
  }

  @Override
  public List<RuleMatch<CaseDescription>> apply(Passage passage) {
    if (!passage.isProse() || passage.saysAny(AT_LAST) && toldBefore(passage)) {
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
      if (isPartOfNumber(passage, at) || isCountBehind(passage, at) || isMany(passage, at)) {
        continue;
      }
      int limit = Math.min(passage.span().end(), at + REACH);
      boolean thing = THINGS.in(passage.text(), at, limit);
      Span clause = passage.clauseAt(at);
      if (thing && DEALT_WITH.in(passage.text(), clause)) {
        Span story = LocalCatchRule.quote(passage);
        int start = story == null ? clause.start() : Math.min(story.start(), clause.start());
        return passage.trimmed(start, clause.end());
      }
    }
    return null;
  }

  /** 督办案件1起: one of a list of totals. */
  private static boolean isCountBehind(Passage passage, int at) {
    return passage.text().startsWith("1起", at)
        && (passage.text().startsWith("案件", at - 2) || passage.text().startsWith("案", at - 1));
  }

  /** 侦破一批…, 重特大…案件80起. */
  private static boolean isMany(Passage passage, int at) {
    int end = ONE.endAt(passage.text(), at);
    Span clause = passage.clauseAt(at);
    return MANY.beginsAt(passage.text(), end)
        || SEVERAL.in(passage.text(), clause.start(), at)
        || COUNTED.matcher(passage.text()).region(clause.start(), clause.end()).find();
  }

  /** The 1起 of 4821起. */
  private static boolean isPartOfNumber(Passage passage, int at) {
    return at > 0 && "0123456789.十百千万第每".indexOf(passage.text().charAt(at - 1)) >= 0;
  }

  /** …骗局告破: one thing solved, without a number. */
  private static @Nullable Span solved(Passage passage) {
    Span clause = passage.clauseWith(SOLVED);
    return clause == null || SEVERAL.in(passage.text(), clause)
        ? null
        : passage.trimmed(clause.start(), clause.end());
  }

  /** One of the sentences right before tells a case. */
  private static boolean toldBefore(Passage passage) {
    int index = passage.sentence().index();
    return passage
        .outline()
        .sentences()
        .subList(Math.max(0, index - SENTENCES_BACK), index)
        .stream()
        .anyMatch(other -> passage.scopes().tellsCase(other.span()));
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
