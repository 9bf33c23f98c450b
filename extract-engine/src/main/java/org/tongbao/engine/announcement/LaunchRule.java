package org.tongbao.engine.announcement;

import java.util.List;
import org.tongbao.contract.event.AnnouncementKind;
import org.tongbao.engine.agency.AgencyMention;
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

  private static final Phrases VERBS =
      Phrases.of(
          "启动", "开展", "发起", "展开", "打响", "部署", "拉开", "开启", "铺开", "掀起", "进行代号", "采取代号", "代号为", "决定实施",
          "作出部署", "做出部署", "作出专门部署", "做出专门部署", "作出安排", "做出安排", "展开代号");

  /** The body that leads stands in a clause before. */
  private static final Phrases JOINING = Phrases.of("组织", "会同", "联合", "决定", "部署", "集中", "在全", "统一");

  /** The order itself, whose campaign stands in another clause. */
  private static final Phrases ORDERS =
      Phrases.of("作出部署", "做出部署", "作出专门部署", "做出专门部署", "作出安排", "做出安排");

  /** By these a place or nobody may launch a campaign. */
  private static final Phrases OPENINGS = Phrases.of("启动", "打响", "拉开", "开启");

  private static final Phrases CRIMES = Phrases.of("违法", "犯罪", "打击", "涉案", "诈骗");

  /** Bodies that are no agencies with a name, yet launch campaigns. */
  private static final Phrases BODIES =
      Phrases.of(
          "联席会议", "领导小组", "工作小组", "工作组", "指挥部", "委员会", "有关部门", "相关部门", "警方", "各部门", "各部委", "网信办",
          "部门联合", "总局", "总署", "总队", "支队", "分局");

  /** What makes a beginning of 开展. */
  private static final Phrases DECIDED =
      Phrases.of("部署", "决定", "组织", "启动", "近日", "日前", "联合", "将", "统一", "安排");

  private static final Phrases EMPHASIS = Phrases.of("重点是", "目标是");
  private static final Phrases BEGINNING = Phrases.of("日起", "月起", "即日", "决定");
  private static final Phrases TERM = Phrases.of("为期", "一场", "代号");

  private static final Phrases ACTIVITIES = Phrases.of("行动", "整治", "打击", "治理", "活动");
  private static final int REACH_OF_TERM = 12;
  private static final int OBJECT_REACH = 40;

  @Override
  public Phrases triggers() {
    return VERBS;
  }

  @Override
  public List<RuleMatch<AnnouncementKind>> apply(Passage passage) {
    if (!passage.isProse() || !hasBody(passage) || CampaignWords.tellsCase(passage)) {
      return List.of();
    }
    for (int verb : passage.placesOf(VERBS)) {
      Span clause = passage.clauseAt(verb);
      boolean main =
          !CampaignWords.onlyFrames(passage, clause) && !isAttribute(passage, verb, clause);
      if (main && launchesCampaign(passage, verb, clause) && isLaunch(passage, verb, clause)) {
        return List.of(
            new RuleMatch<>(
                passage.trimmed(start(passage, clause), clause.end()), AnnouncementKind.LAUNCH));
      }
    }
    return ordered(passage);
  }

  /** 部署开展的“…”行动将持续, 代号为“…”的行动重点是: says which campaign is spoken of. */
  private static boolean isAttribute(Passage passage, int verb, Span clause) {
    int end = VERBS.endAt(passage.text(), verb);
    while (VERBS.beginsAt(passage.text(), end)) {
      end = VERBS.endAt(passage.text(), end);
    }
    return passage.text().startsWith("的", end) || EMPHASIS.in(passage.text(), clause);
  }

  /** 作出部署: the order itself, where no clause of its own launches the campaign. */
  private static List<RuleMatch<AnnouncementKind>> ordered(Passage passage) {
    Span clause = passage.clauseWith(ORDERS);
    boolean campaign = CampaignWords.NAMES.in(passage.text(), passage.span());
    if (clause == null || !campaign || CampaignWords.onlyFrames(passage, clause)) {
      return List.of();
    }
    Span quote = passage.trimmed(start(passage, clause), clause.end());
    return List.of(new RuleMatch<>(quote, AnnouncementKind.LAUNCH));
  }

  /** 开展 alone launches nothing: a day, a decision or an order goes with it, and no sums. */
  private static boolean isLaunch(Passage passage, int verb, Span clause) {
    if (!passage.text().startsWith("开展", verb)) {
      return true;
    }
    int start = passage.span().start();
    if (TERM.in(passage.text(), verb, Math.min(clause.end(), verb + REACH_OF_TERM))
        || BEGINNING.in(passage.text(), start, verb)) {
      return true;
    }
    boolean dated = isDated(passage);
    int object = verb + 2;
    boolean unnamed =
        CampaignWords.NAMES.beginsAt(passage.text(), object)
            && clause.end() - CampaignWords.NAMES.endAt(passage.text(), object) <= 1;
    return !passage.reportsSums() && !unnamed && (dated || DECIDED.in(passage.text(), start, verb));
  }

  private static boolean isDated(Passage passage) {
    for (TimeMention time : passage.scopes().mentions().times().in(passage.span())) {
      if (time.kind() == TimeMention.Kind.POINT) {
        return true;
      }
    }
    return false;
  }

  /** At the body where it stands in a clause before: 市局牵头,组织各部门开展…. */
  private static int start(Passage passage, Span clause) {
    boolean own =
        !JOINING.beginsAt(passage.text(), clause.start())
                && !passage.scopes().mentions().agencies().in(clause).isEmpty()
            || !JOINING.beginsAt(passage.text(), clause.start())
                && BODIES.in(passage.text(), clause);
    AgencyMention body =
        own
            ? null
            : passage.scopes().mentions().agencies().lastIn(passage.span().start(), clause.start());
    return body != null && clause.start() - body.start() <= OBJECT_REACH
        ? passage.clauseAt(body.start()).start()
        : clause.start();
  }

  private static boolean hasBody(Passage passage) {
    return passage.saysAny(OPENINGS) && passage.saysAny(CRIMES)
        || passage.scopes().mentions().agencies().anyIn(passage.span())
        || passage.saysAny(BODIES)
        || passage.saysAny(TERM) && passage.scopes().mentions().places().anyIn(passage.span());
  }

  private static boolean launchesCampaign(Passage passage, int verb, Span clause) {
    int limit = Math.min(clause.end(), verb + OBJECT_REACH);
    if (TERM.in(passage.text(), verb, Math.min(limit, verb + REACH_OF_TERM))
        && ACTIVITIES.in(passage.text(), verb, clause.end())) {
      return true;
    }
    return CampaignWords.NAMES.in(passage.text(), verb, limit)
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
        Example.of("部际联席会议决定在各省同步开展“断卡”行动。", "部际联席会议决定在各省同步开展“断卡”行动"),
        Example.counter("自“断卡”行动启动以来,全市公安机关共抓获300人。"),
        Example.counter("在“净网2021”专项行动中,警方开展执法检查。"),
        Example.counter("警方持续开展“净网”专项行动。"),
        Example.counter("省公安厅部署开展的“雷霆”行动将持续到4月底。"),
        Example.counter("警方在开展“净网”专项行动的基础上,又抓获12人。"),
        Example.counter("案例二:某海关开展“海鹰”专项行动,抓获嫌疑人9名。"));
  }
}
