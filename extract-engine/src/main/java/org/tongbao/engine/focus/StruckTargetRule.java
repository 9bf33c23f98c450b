package org.tongbao.engine.focus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.Span;

/** A clause that says what a campaign strikes at, whatever the clauses around it report. */
final class StruckTargetRule implements Rule<String> {

  /** By themselves they declare a target. */
  private static final Phrases EMPHATIC =
      StrikeWords.combined(
          List.of("重点", "着力", "着重", "集中"),
          List.of(
              "打击", "整治", "查处", "清理", "治理", "惩治", "检查", "排查", "摸排", "堵截", "规范", "取缔", "清查", "整顿",
              "查办", "监管", "净化", "清缴", "查缴", "清除", "防范"));

  /** They do where a campaign is spoken of and they strike at more than one thing. */
  private static final Phrases HARSH =
      StrikeWords.combined(
              List.of("严厉", "重拳", "大力", "从严", "坚决", "严肃", "全力", "依法", "加强"),
              List.of("打击", "整治", "惩治", "治理", "查处", "清理", "整顿"))
          .and(Phrases.of("严打", "严查", "严惩"));

  private static final Phrases ANY = EMPHATIC.and(HARSH);

  private static final Phrases CAMPAIGNS = Phrases.of("行动", "专项", "这次", "此次", "本次");
  private static final Phrases AHEAD = Phrases.of("将", "继续", "下一步", "要求", "这次", "此次", "本次");
  private static final Phrases LAUNCHED = Phrases.of("开展", "部署", "启动", "发起", "展开", "组织", "实施");
  private static final Phrases SEVERAL = Phrases.of("、", "等", "及其他", "以及");
  private static final Phrases TARGETS =
      Phrases.of(
          "犯罪", "违法", "违规", "行为", "问题", "乱象", "走私", "活动", "非法", "假冒", "侵权", "诈骗", "赌博", "网", "市场",
          "盗版", "信息", "偷", "卡", "骗", "假", "窝点", "平台");

  /** Names of campaigns and ways, no targets. */
  private static final Phrases NO_TARGETS =
      Phrases.of("行动", "措施", "高潮", "》", "攻势", "办公室", "制度", "专项斗争", "领导小组");

  private static final Phrases DONE =
      Phrases.of(
          "抓获", "侦破", "破获", "查获", "了一", "掉了", "获了", "办了", "处了", "缴了", "成功", "以来", "取得", "成效", "被");
  private static final int SHORTEST = 4;

  @Override
  public Phrases triggers() {
    return ANY;
  }

  @Override
  public List<RuleMatch<String>> apply(Passage passage) {
    if (!passage.isProse() || passage.says("提醒") || passage.scopes().tellsCase(passage.span())) {
      return List.of();
    }
    for (Span clause : passage.sentence().clauses()) {
      int verb = ANY.firstIn(passage.text(), clause.start(), clause.end());
      if (verb >= 0 && declares(passage, verb, clause)) {
        Span quote = passage.trimmed(verb, lastOf(passage, clause).end());
        return List.of(new RuleMatch<>(quote, passage.words(quote)));
      }
    }
    return List.of();
  }

  private static boolean declares(Passage passage, int verb, Span clause) {
    Span behind = new Span(verb, passage.span().end());
    boolean sums = passage.reportsSums(behind);
    boolean reported = sums || DONE.in(passage.text(), behind);
    int target = ANY.endAt(passage.text(), verb, clause.end());
    Span words = passage.trimmed(Math.min(target, clause.end() - 1), clause.end());
    boolean several = SEVERAL.in(passage.text(), words);
    boolean emphatic = EMPHATIC.beginsAt(passage.text(), verb);
    boolean named =
        emphatic ? several || !reported : !sums && isOfCampaign(passage, verb, several, reported);
    return named
        && !NO_TARGETS.in(passage.text(), words)
        && words.end() - words.start() >= SHORTEST
        && (several || TARGETS.in(passage.text(), words))
        && !StrikeWords.isVague(passage.text(), target)
        && !DONE.in(passage.text(), clause)
        && !passage.reportsSums(clause);
  }

  /** A campaign was launched in a clause before, or will strike. */
  private static boolean isOfCampaign(
      Passage passage, int verb, boolean several, boolean reported) {
    int start = passage.span().start();
    boolean campaign =
        CAMPAIGNS.in(passage.text(), start, verb)
            || passage.scopes().mentions().campaigns().firstIn(start, verb) != null;
    boolean ahead = !reported && AHEAD.in(passage.text(), start, verb);
    boolean subject = CAMPAIGNS.endsAt(passage.text(), verb);
    boolean launched = campaign && LAUNCHED.in(passage.text(), start, verb);
    boolean listed = goesOnList(passage, verb);
    return campaign && ahead || listed || several && subject || several && (ahead || launched);
  }

  /** …将重点整治…;严肃查处…: the sentence opens with the verb, behind one that declares a target. */
  private static boolean goesOnList(Passage passage, int verb) {
    int index = passage.sentence().index();
    if (verb != passage.span().start() || passage.opensBlock()) {
      return false;
    }
    Span before = passage.outline().sentences().get(index - 1).span();
    return passage.text().charAt(before.end() - 1) == ';' && EMPHATIC.in(passage.text(), before)
        || passage.text().charAt(before.end() - 1) == ';'
            && HARSH.beginsAt(passage.text(), before.start());
  }

  /** The clauses that go on striking, without sums. */
  static Span lastOf(Passage passage, Span first) {
    @Nullable Span last = null;
    for (Span clause : passage.sentence().clauses()) {
      boolean goesOn =
          last != null
              && ANY.beginsAt(passage.text(), clause.start())
              && !passage.reportsSums(clause);
      if (clause.equals(first) || goesOn) {
        last = clause;
      } else if (last != null) {
        break;
      }
    }
    return last == null ? first : last;
  }

  @Override
  public Description description() {
    return Description.of(
        "A clause says what a campaign strikes at, whatever the clauses around it report.",
        "重点打击/着力清理/严厉打击 … TARGETS to the end of the clause",
        "a focus",
        Example.of("下半年将集中打击海上偷渡和网上招募。", "集中打击海上偷渡和网上招募"),
        Example.of("明年将着力清理校园周边出版物市场。", "着力清理校园周边出版物市场"),
        Example.of("全国海关开展“利剑”专项行动,严厉打击冻品、木材等走私。", "严厉打击冻品、木材等走私"),
        Example.counter("警方严厉打击各类违法犯罪,抓获40名嫌疑人。"),
        Example.counter("全市加大打击力度,集中整治。"),
        Example.counter("专项行动中,警方重点打击黑客犯罪,抓获40名嫌疑人。"));
  }
}
