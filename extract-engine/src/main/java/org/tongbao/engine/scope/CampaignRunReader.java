package org.tongbao.engine.scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention;
import org.tongbao.engine.time.TimeMention.Kind;

/**
 * Reads where a document states when a campaign began or how long it runs: 6月5日,某厅启动“…”行动;
 * 行动由6月初展开,至8月底止; 自2023年10月“…”行动开展以来.
 */
final class CampaignRunReader {

  private static final int MOST_RUNS = 32;
  private static final int REACH = 80;
  private static final int VERB_REACH = 4;
  private static final int END_REACH = 10;
  private static final int LONGEST_HEAD = 12;

  private static final Phrases LAUNCHES = Phrases.of("启动", "部署", "决定", "打响", "拉开", "吹响");
  private static final Phrases BEGINNINGS =
      Phrases.of("启动", "部署", "决定", "打响", "拉开", "吹响", "开展", "发起", "组织", "展开", "开始", "实施");
  private static final Phrases OPENINGS = Phrases.of("起", "至", "持续");
  private static final Phrases SINCE = Phrases.of("以来", "至今", "后", "以后", ",", "。", ";", "了");
  private static final Phrases HEADS =
      Phrases.of("行动", "专项", "整治", "百日", "攻坚", "会战", "战役", "斗争", "行动时间");
  private static final Phrases SWEEPS =
      Phrases.of("收网", "集中", "统一", "突击", "联合", "清查", "抓捕", "集群", "波", "轮", "次", "夜");
  private static final Phrases PLANS = Phrases.of("将", "拟", "计划", "每年");

  /** 开展“…”行动宣传活动: something else takes place on that day. */
  private static final Phrases EVENTS =
      Phrases.of("活动", "仪式", "发布会", "展示", "销毁", "宣传", "培训", "演练", "返还", "研判");

  private static final Phrases DEEDS =
      Phrases.of("抓获", "破获", "侦破", "查获", "打掉", "捣毁", "查处", "收缴", "通报", "公布", "发布");

  private final DocumentMentions mentions;

  CampaignRunReader(DocumentMentions mentions) {
    this.mentions = mentions;
  }

  List<CampaignRun> read() {
    List<CampaignRun> runs = new ArrayList<>();
    for (Sentence sentence : mentions.outline().sentences()) {
      List<TimeMention> times = mentions.times().in(sentence.span());
      for (int i = 0; i < times.size() && runs.size() < MOST_RUNS; i++) {
        CampaignRun run = isDated(times.get(i)) ? at(sentence, times, i) : null;
        if (run != null) {
          runs.add(run);
        }
      }
    }
    return List.copyOf(runs);
  }

  /** A beginning told to the month or the day, not by the year alone. */
  private static boolean isDated(TimeMention time) {
    LocalDate from = time.from();
    boolean stated =
        time.kind() == Kind.POINT || time.kind() == Kind.SINCE || time.kind() == Kind.SPAN;
    if (!stated || from == null || time.announcement()) {
      return false;
    }
    boolean year =
        from.getDayOfYear() == 1
            && (time.kind() == Kind.SINCE || time.to() == null || time.to().getDayOfYear() >= 365);
    return !year;
  }

  private @Nullable CampaignRun at(Sentence sentence, List<TimeMention> times, int index) {
    TimeMention time = times.get(index);
    int before = index == 0 ? sentence.span().start() : times.get(index - 1).end();
    int after = index + 1 < times.size() ? times.get(index + 1).start() : sentence.span().end();
    Span lead = new Span(Math.max(before, time.start() - REACH), time.start());
    Span rest = new Span(time.end(), Math.min(after, time.end() + REACH));
    if (holds(lead, PLANS)) {
      return null;
    }
    Span name = nameBefore(lead);
    if (name != null && beginsAt(rest)) {
      return run(time, endBehind(times, index), campaignIn(name), true);
    }
    return launched(time, rest);
  }

  /** 行动由…: the campaign or the word for one that stands directly before the time. */
  private @Nullable Span nameBefore(Span lead) {
    int end = lead.end();
    while (end > lead.start() && "由自从于在,是为".indexOf(mentions.text().charAt(end - 1)) >= 0) {
      end--;
    }
    CampaignMention campaign = mentions.campaigns().lastIn(lead.start(), end);
    boolean named = campaign != null && end - campaign.end() <= VERB_REACH;
    boolean quoted = end > lead.start() && mentions.text().charAt(end - 1) == '”';
    boolean head = HEADS.endsAt(mentions.text(), end) || quoted && holds(lead, HEADS);
    return named || head ? new Span(lead.start(), end) : null;
  }

  private boolean beginsAt(Span rest) {
    int limit = Math.min(rest.end(), rest.start() + VERB_REACH + 2);
    return OPENINGS.beginsAt(mentions.text(), rest.start())
        || BEGINNINGS.in(mentions.text(), rest.start(), limit);
  }

  /** 至8月31日止: the day behind the beginning on which the campaign ends. */
  private @Nullable LocalDate endBehind(List<TimeMention> times, int index) {
    TimeMention time = times.get(index);
    if (time.kind() == Kind.SPAN || index + 1 >= times.size()) {
      return time.kind() == Kind.SPAN ? time.to() : null;
    }
    TimeMention next = times.get(index + 1);
    String between = mentions.words(time.end(), next.start());
    boolean to = between.endsWith("至") || between.endsWith("到");
    return to && between.length() <= END_REACH ? notBefore(time.from(), next.to()) : null;
  }

  /** An end without a year that was read as one gone by is yet to come. */
  private static @Nullable LocalDate notBefore(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from != null && to != null && to.isBefore(from) ? to.plusYears(1) : to;
  }

  /** 6月5日,某厅启动“…”行动; 自2023年10月“…”行动开展以来. */
  private @Nullable CampaignRun launched(TimeMention time, Span rest) {
    CampaignMention campaign = mentions.campaigns().firstIn(rest.start(), rest.end());
    int head = campaign == null ? firstHead(rest) : campaign.start();
    if (head < 0) {
      return null;
    }
    int headEnd = campaign == null ? head : campaign.end();
    Span between = new Span(rest.start(), head);
    Span behind = new Span(headEnd, Math.min(rest.end(), headEnd + LONGEST_HEAD));
    if (campaign == null && hasOwnTarget(between)) {
      return null;
    }
    boolean since = mentions.text().startsWith("起", time.end());
    boolean verbBefore = since || holds(between, BEGINNINGS);
    boolean swept = holds(new Span(headEnd, Math.min(rest.end(), headEnd + VERB_REACH)), SWEEPS);
    boolean other = holds(restOfClause(headEnd, rest.end()), EVENTS);
    if (swept || other || holds(between, PLANS) || holds(between, DEEDS)) {
      return null;
    }
    if (!verbBefore && !begun(behind)) {
      return null;
    }
    boolean launches = since || holds(between, LAUNCHES) || !verbBefore && holds(behind, LAUNCHES);
    return run(time, time.kind() == Kind.SPAN ? time.to() : null, campaign, launches);
  }

  /** 6月5日起开展春季农资市场专项整治: beside a named campaign one of its own. */
  private boolean hasOwnTarget(Span between) {
    int verb = BEGINNINGS.firstIn(mentions.text(), between.start(), between.end());
    return verb >= 0
        && between.end() - verb > LONGEST_HEAD
        && mentions.campaigns().all().stream().anyMatch(CampaignMention::isSeries);
  }

  private Span restOfClause(int from, int to) {
    int end = from;
    while (end < to && ",。;".indexOf(mentions.text().charAt(end)) < 0) {
      end++;
    }
    return new Span(from, end);
  }

  /** The first word for a campaign that is no single sweep: 收网行动, 集中整治. */
  private int firstHead(Span rest) {
    int head = HEADS.firstIn(mentions.text(), rest.start(), rest.end());
    boolean sweep =
        head >= 0 && SWEEPS.in(mentions.text(), Math.max(rest.start(), head - VERB_REACH), head);
    return sweep ? -1 : head;
  }

  /** 行动启动以来, 行动启动,…: the verb says nothing but that it began. */
  private boolean begun(Span behind) {
    int verb = BEGINNINGS.firstIn(mentions.text(), behind.start(), behind.end());
    if (verb < 0) {
      return false;
    }
    int end = BEGINNINGS.endAt(mentions.text(), verb, behind.end());
    boolean again = BEGINNINGS.beginsAt(mentions.text(), end);
    int last = again ? BEGINNINGS.endAt(mentions.text(), end) : end;
    return last >= behind.end() || SINCE.beginsAt(mentions.text(), last);
  }

  private @Nullable CampaignMention campaignIn(Span name) {
    return mentions.campaigns().lastIn(name.start(), name.end());
  }

  private static CampaignRun run(
      TimeMention time,
      @Nullable LocalDate to,
      @Nullable CampaignMention campaign,
      boolean launches) {
    LocalDate from = Objects.requireNonNull(time.from());
    return new CampaignRun(time, from, to, campaign, launches);
  }

  private boolean holds(Span span, Phrases words) {
    return words.in(mentions.text(), span);
  }
}
