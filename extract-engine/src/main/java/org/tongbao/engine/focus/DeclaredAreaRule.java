package org.tongbao.engine.focus;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.Span;

/** 聚焦…等领域, 以…为重点, 突出打击…, 将锋芒指向…: a clause that declares a target in other words. */
final class DeclaredAreaRule implements Rule<String> {

  private static final Phrases DECLARING =
      Phrases.of(
          "聚焦", "紧盯", "围绕", "重点整治", "重点打击", "为重点", "重点开展", "突出打击", "突出整治", "锋芒", "矛头", "剑锋", "枪口",
          "瞄准", "针对", "集中整治", "集中打击", "专项整治", "专项打击", "重点检查", "大排查", "剑指", "为主攻方向", "打击整治");
  private static final Phrases WRONGS =
      Phrases.of("犯罪", "违法", "违规", "侵权", "乱象", "安全", "诈骗", "走私", "赌博", "突出", "虚假", "假", "专项");

  private static final String SAID = "[^,。;:0-9]";
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:聚焦|紧盯|围绕|重点整治|重点打击)"
              + SAID
              + "{1,50}等"
              + SAID
              + "{0,24}(?:领域|问题|行业|环节|部位|犯罪|行为|乱象|活动|违法|时段)|(?:聚焦|紧盯|重点围绕|瞄准)"
              + SAID
              + "{4,50}(?:犯罪|问题|乱象|违法行为|案件|类案)|聚焦打击"
              + SAID
              + "{4,60}|剑指"
              + SAID
              + "{4,60}|以"
              + SAID
              + "{4,60}(?:为|作为)主攻方向|以"
              + SAID
              + "{1,50}[、等]"
              + SAID
              + "{1,30}为重点|将?重点开展"
              + SAID
              + "{1,50}(?:整治|打击|治理)|(?:突出打击|突出整治)(?!重点)"
              + SAID
              + "{2,60}|将?(?:锋芒|矛头|剑锋|枪口)(?:直指|指向|对准)"
              + SAID
              + "{2,60}");

  /** 聚焦食品安全、药品安全: a list without a word for areas, where the sentence speaks of wrongs. */
  private static final Pattern LISTED =
      Pattern.compile("(?:聚焦|紧盯)(?!重点)" + SAID + "{2,40}、" + SAID + "{2,80}");

  private static final Phrases MANNERS = Phrases.of("集中", "专项", "重点", "“大");

  /** 针对…等问题,进行集中整治. */
  private static final Pattern TAKEN_ON =
      Pattern.compile(
          "(?:针对|对)" + SAID + "{4,90}[,]?(?:开展|进行|实施|展开)(?:集中|专项|重点|“大)" + SAID + "{2,16}");

  @Override
  public Phrases triggers() {
    return DECLARING;
  }

  @Override
  public List<RuleMatch<String>> apply(Passage passage) {
    if (!passage.isProse()) {
      return List.of();
    }
    Span quote = takenOn(passage);
    quote = quote == null ? declared(passage) : quote;
    return quote == null || StrikeWords.cutsTitle(passage, quote)
        ? List.of()
        : List.of(new RuleMatch<>(quote, passage.words(quote)));
  }

  private static @Nullable Span takenOn(Passage passage) {
    Span span = passage.span();
    if (!MANNERS.in(passage.text(), span)) {
      return null;
    }
    Matcher taken = TAKEN_ON.matcher(passage.text()).region(span.start(), span.end());
    return taken.find() ? passage.trimmed(taken.start(), taken.end()) : null;
  }

  private static @Nullable Span declared(Passage passage) {
    boolean wrongs = passage.saysAny(StrikeWords.WORDS) || passage.saysAny(WRONGS);
    for (Span clause : passage.sentence().clauses()) {
      if (!DECLARING.in(passage.text(), clause)) {
        continue;
      }
      Matcher area = DECLARED.matcher(passage.text()).region(clause.start(), clause.end());
      Matcher list = LISTED.matcher(passage.text()).region(clause.start(), clause.end());
      Matcher found = area.find() ? area : wrongs && list.find() ? list : null;
      if (found != null) {
        Span last = StruckTargetRule.lastOf(passage, clause);
        int end = last.equals(clause) ? found.end() : last.end();
        return passage.trimmed(found.start(), end);
      }
    }
    return null;
  }

  @Override
  public Description description() {
    return Description.of(
        "A clause declares a target in other words.",
        "聚焦 … 等领域; 以 … 为重点; 突出打击 …; 矛头指向 …",
        "a focus",
        Example.of("下一阶段聚焦保健品、古玩等重点领域。", "聚焦保健品、古玩等重点领域"),
        Example.of("行动以黑作坊、假牌证为重点,开展清查。", "以黑作坊、假牌证为重点"),
        Example.of("缉私部门突出打击冻品、木材走私。", "突出打击冻品、木材走私"),
        Example.of("公安机关把矛头指向刷单、跑分等突出问题。", "矛头指向刷单、跑分等突出问题"),
        Example.of("围绕虚假广告、诱导充值等行为开展检查,下架应用30款。", "围绕虚假广告、诱导充值等行为"),
        Example.counter("会议聚焦年度目标。"),
        Example.counter("学校以教学为重点。"),
        Example.counter("专项行动中,警方重点打击黑客犯罪,抓获40名嫌疑人。"));
  }
}
