package org.tongbao.engine.campaign;

import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Span;

/**
 * Campaigns that are named after what they are aimed at, without quotation marks: 打击整治养老诈骗专项行动,
 * 打击“假企业”“假出口”专项行动. The name is what stands before the word for a campaign, its verb included.
 */
final class AimedNames {

  static final Phrases VERBS =
      Phrases.of(
          "收缴整治", "打击整治", "打击治理", "打击防范", "防范打击", "严厉打击", "清理整治", "排查整治", "依法打击", "打击", "严打", "整治",
          "治理");

  private static final Phrases HEADS =
      Phrases.of(
          "专项行动", "专项整治", "专项打击", "专项斗争", "专项治理", "专项工作", "百日行动", "集中整治行动", "统一行动", "集中行动", "攻坚行动",
          "严打行动", "攻坚战", "百日会战", "大收网行动", "收网行动");

  /** Words between the target and the word for a campaign that do not belong to the name. */
  private static final Phrases TRAILING =
      Phrases.of(
          "集中", "联合", "统一", "系列", "全国", "夏季", "冬季", "清查", "大清查", "大排查", "大整治", "大收网", "收网", "一年",
          "两年", "三年", "五年", "百日", "半年", "年度", "的");

  /** Words that no target holds: another statement has begun. */
  private static final Phrases NO_TARGET =
      Phrases.of(
          "开展", "推进", "部署", "启动", "组织", "实施", "进行", "举行", "为期", "了", "代号", "名为", "纳入", "作为", "销毁",
          "宣传", "展示", "返还", "发布", "培训", "演练", "巡逻", "某", "等人");

  static final Phrases LAUNCHES = Phrases.of("开展", "部署", "启动", "组织", "推进", "实施", "发起");

  private static final Phrases LEADING =
      Phrases.of(
          "了", "开展", "全国", "全省", "全市", "全区", "全县", "新一轮", "系列", "多轮", "集中", "联合", "统一", "夏季", "冬季",
          "秋季", "春季", "暑期", "各类", "各项", "相关", "有关", "一系列");

  private static final int LONGEST_PLAIN = 16;

  /** 打击整治枪爆违法犯罪专项行动部际联席会议: a body. */
  private static final Phrases BODIES =
      Phrases.of("部际联席", "联席会议", "领导小组", "协调小组", "办公室", "工作专班", "指挥部");

  private static final Phrases ACTIONS = Phrases.of("行动", "工作");
  private static final Phrases OF = Phrases.of("的");
  private static final int LONGEST_HEAD = 8;
  private static final int SHORTEST_TARGET = 3;

  /** 打击黄赌: two letters behind their verb. */
  private static final int SHORTEST_AIM = 2;

  /** 严厉打击 is 打击; 严打 is one word. */
  private static final int STRIKE = 2;

  /** Behind a closed quotation these begin another name: “打击盗窃”暨“春季会战”. */
  private static final String LINKS = "暨和及与、";

  private static final int LONGEST_TARGET = 44;

  private AimedNames() {}

  /** The name that begins at {@code index}, null where none does. */
  static @Nullable Span at(IndexedText text, int index) {
    int start = VERBS.endAt(text, index);
    int head = start == index ? -1 : head(text, start);
    if (head < 0 || isBody(text, head)) {
      return null;
    }
    int end = withAssault(text, trimmed(text, start, head));
    boolean told = !NO_TARGET.in(text, start, end) && !NameWithYear.isYearIn(text, start, end);
    int first = text.charAt(index) == '严' || text.charAt(index) == '依' ? start - STRIKE : index;
    return told && end - start >= SHORTEST_AIM && !endsWithName(text, start, end)
        ? new Span(first, end)
        : null;
  }

  /**
   * The name behind a word for a launch at {@code index}, its target before its verb or without
   * one: 开展网络谣言打击整治专项行动, 部署农资打假专项治理.
   */
  static @Nullable Span launchedAt(IndexedText text, int index) {
    int first = LAUNCHES.endAt(text, index);
    int head = first == index ? -1 : head(text, first);
    if (head < 0 || isBody(text, head)) {
      return null;
    }
    int start = withoutLeading(text, first, head);
    int end = withAssault(text, trimmed(text, start, head));
    boolean fits = end - start > SHORTEST_TARGET && end - start <= LONGEST_PLAIN;
    return fits
            && isPlain(text, start, end)
            && !NO_TARGET.in(text, start, end)
            && !isAimed(text, start, end)
        ? new Span(start, end)
        : null;
  }

  private static boolean isPlain(IndexedText text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isIdeographic(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a verb with a target behind it stands in the stretch. */
  private static boolean isAimed(IndexedText text, int start, int end) {
    if (!VERBS.in(text, start, end)) {
      return false;
    }
    for (String verb : VERBS.words()) {
      int at = text.indexOf(verb, start, end);
      if (at >= 0 && at + verb.length() + SHORTEST_TARGET <= end) {
        return true;
      }
    }
    return false;
  }

  /** Behind 为期100天的 and the words for the area or season. */
  private static int withoutLeading(IndexedText text, int from, int head) {
    int start = 1 + Math.max(from - 1, OF.lastIn(text, from, head));
    int next = LEADING.endAt(text, start, head);
    while (next > start) {
      start = next;
      next = LEADING.endAt(text, start, head);
    }
    return start;
  }

  /** Where the word for a campaign begins, within the clause. */
  private static int head(IndexedText text, int start) {
    int limit = Math.min(text.length(), start + LONGEST_TARGET);
    int head = HEADS.firstIn(text, start, Math.min(text.length(), limit + LONGEST_HEAD));
    if (head < 0 || head >= limit) {
      return -1;
    }
    int opened = 0;
    for (int i = start; i < head; i++) {
      char letter = text.charAt(i);
      if (!Character.isLetterOrDigit(letter) && "、()".indexOf(letter) < 0 && !Quotes.is(letter)) {
        return -1;
      }
      opened += Quotes.opens(letter) ? 1 : Quotes.closes(letter) ? -1 : 0;
      if (opened < 0 && LINKS.indexOf(text.charAt(i + 1)) >= 0) {
        return -1;
      }
    }
    return head;
  }

  /** 开展古树保护专项行动“护花2024”: the name in quotation marks follows. */
  static boolean isExplained(IndexedText text, int nameEnd) {
    int head = HEADS.firstIn(text, nameEnd, Math.min(text.length(), nameEnd + LONGEST_HEAD));
    int end = head < 0 ? -1 : HEADS.endAt(text, head);
    return end > 0 && end < text.length() && Quotes.opens(text.charAt(end));
  }

  private static boolean isBody(IndexedText text, int head) {
    return BODIES.beginsAt(text, ACTIONS.endAt(text, HEADS.endAt(text, head)));
  }

  /** 旧案攻坚行动: the assault belongs to the name. */
  private static int withAssault(IndexedText text, int end) {
    return text.startsWith("攻坚行动", end) ? end + 2 : end;
  }

  private static int trimmed(IndexedText text, int start, int head) {
    int end = head;
    int next = TRAILING.startBefore(text, end);
    while (next < end && next > start) {
      end = next;
      next = TRAILING.startBefore(text, end);
    }
    boolean closesBefore = end > start && Quotes.is(text.charAt(end - 1));
    return closesBefore && !Quotes.opensIn(text, start, end) ? end - 1 : end;
  }

  /** 打击网络黑产“净链”专项行动: the name is the one in quotation marks. */
  private static boolean endsWithName(IndexedText text, int start, int end) {
    return end > start && Quotes.is(text.charAt(end - 1)) && !Quotes.opens(text.charAt(start));
  }

  /** Whether the words before a quoted name make it a target: 打击“水客”行动, 整治“黑车”“黑导”行动. */
  static boolean aimsAt(IndexedText text, int open) {
    int place = open;
    boolean moved = true;
    while (moved && place > 0) {
      moved = false;
      if ("、和及与".indexOf(text.charAt(place - 1)) >= 0) {
        place--;
        moved = true;
      } else if (Quotes.closes(text.charAt(place - 1))) {
        int before = Quotes.opening(text, place - 1);
        moved = before >= 0;
        place = moved ? before : place;
      }
    }
    return VERBS.endsAt(text, place);
  }
}
