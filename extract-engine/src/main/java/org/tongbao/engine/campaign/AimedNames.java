package org.tongbao.engine.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.structure.Span;

/**
 * Campaigns that are named after what they are aimed at, without quotation marks: 打击整治养老诈骗专项行动,
 * 打击“假企业”“假出口”专项行动. The name is what stands before the word for a campaign, its verb included.
 */
final class AimedNames {

  /** The longer before those they begin with. */
  private static final List<String> VERBS =
      List.of(
          "打击整治", "打击治理", "打击防范", "防范打击", "严厉打击", "清理整治", "排查整治", "依法打击", "打击", "严打", "整治", "治理");

  private static final List<String> HEADS =
      List.of(
          "专项行动", "专项整治", "专项打击", "专项斗争", "专项治理", "专项工作", "百日行动", "集中整治行动", "统一行动", "集中行动", "攻坚行动",
          "严打行动", "攻坚战", "百日会战");

  /** Words between the target and the word for a campaign that do not belong to the name. */
  private static final List<String> TRAILING =
      List.of("集中", "联合", "统一", "系列", "全国", "夏季", "冬季", "的");

  /** Words that no target holds: another statement has begun. */
  private static final List<String> NO_TARGET =
      List.of("开展", "推进", "部署", "启动", "组织", "实施", "进行", "举行", "为期", "了", "代号", "名为", "纳入", "作为");

  private static final List<String> LAUNCHES = List.of("开展", "部署", "启动", "组织", "推进", "实施", "发起");

  private static final List<String> LEADING =
      List.of(
          "了", "开展", "全国", "全省", "全市", "全区", "全县", "新一轮", "系列", "多轮", "集中", "联合", "统一", "夏季", "冬季",
          "秋季", "春季", "暑期", "各类", "各项", "相关", "有关", "一系列");

  private static final int LONGEST_PLAIN = 16;

  /** 打击整治枪爆违法犯罪专项行动部际联席会议: a body. */
  private static final List<String> BODIES =
      List.of("部际联席", "联席会议", "领导小组", "协调小组", "办公室", "工作专班", "指挥部");

  private static final int SHORTEST_TARGET = 3;
  private static final int LONGEST_TARGET = 44;

  private AimedNames() {}

  /** The name that begins at {@code index}, null where none does. */
  static @Nullable Span at(String text, int index) {
    String verb =
        VERBS.stream().filter(word -> text.startsWith(word, index)).findFirst().orElse("");
    int start = index + verb.length();
    int head = verb.isEmpty() ? -1 : head(text, start);
    if (head < 0 || isBody(text, head)) {
      return null;
    }
    int end = trimmed(text, start, head);
    String target = text.substring(start, end);
    boolean told = NO_TARGET.stream().noneMatch(target::contains) && !holdsYear(target);
    return told && end - start >= SHORTEST_TARGET && !endsWithName(text, start, end)
        ? new Span(index, end)
        : null;
  }

  /**
   * The name behind a word for a launch at {@code index}, its target before its verb or without
   * one: 开展网络谣言打击整治专项行动, 部署农资打假专项治理.
   */
  static @Nullable Span launchedAt(String text, int index) {
    String verb =
        LAUNCHES.stream().filter(word -> text.startsWith(word, index)).findFirst().orElse("");
    int first = index + verb.length();
    int head = verb.isEmpty() ? -1 : head(text, first);
    if (head < 0 || isBody(text, head)) {
      return null;
    }
    int start = withoutLeading(text, first, head);
    int end = trimmed(text, start, head);
    String target = text.substring(start, end);
    boolean plain = target.chars().allMatch(Character::isIdeographic);
    boolean aimed =
        VERBS.stream()
            .anyMatch(
                word -> {
                  int at = target.indexOf(word);
                  return at >= 0 && at + word.length() + SHORTEST_TARGET <= target.length();
                });
    boolean told = NO_TARGET.stream().noneMatch(target::contains);
    return plain && !aimed && told && end - start > SHORTEST_TARGET && end - start <= LONGEST_PLAIN
        ? new Span(start, end)
        : null;
  }

  /** Behind 为期100天的 and the words for the area or season. */
  private static int withoutLeading(String text, int from, int head) {
    int of = text.substring(from, head).lastIndexOf('的');
    int start = of < 0 ? from : from + of + 1;
    boolean again = true;
    while (again) {
      again = false;
      for (String word : LEADING) {
        if (text.startsWith(word, start) && start + word.length() <= head) {
          start += word.length();
          again = true;
        }
      }
    }
    return start;
  }

  /** Where the word for a campaign begins, within the clause. */
  private static int head(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST_TARGET);
    for (int i = start; i < limit; i++) {
      char letter = text.charAt(i);
      int place = i;
      if (HEADS.stream().anyMatch(word -> text.startsWith(word, place))) {
        return i;
      }
      if (!Character.isLetterOrDigit(letter) && letter != '、' && !Quotes.is(letter)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isBody(String text, int head) {
    int after = head;
    for (String word : HEADS) {
      after = text.startsWith(word, head) ? head + word.length() : after;
    }
    after = text.startsWith("行动", after) || text.startsWith("工作", after) ? after + 2 : after;
    int place = after;
    return BODIES.stream().anyMatch(word -> text.startsWith(word, place));
  }

  private static int trimmed(String text, int start, int head) {
    int end = head;
    boolean again = true;
    while (again) {
      again = false;
      for (String word : TRAILING) {
        if (end - word.length() > start && text.startsWith(word, end - word.length())) {
          end -= word.length();
          again = true;
        }
      }
    }
    boolean closesBefore = end > start && Quotes.is(text.charAt(end - 1));
    boolean opened = text.substring(start, end).chars().anyMatch(c -> Quotes.opens((char) c));
    return closesBefore && !opened ? end - 1 : end;
  }

  /** 打击网络黑产“净链”专项行动: the name is the one in quotation marks. */
  private static boolean endsWithName(String text, int start, int end) {
    return end > start && Quotes.is(text.charAt(end - 1)) && !Quotes.opens(text.charAt(start));
  }

  private static boolean holdsYear(String target) {
    for (int i = 0; i < target.length(); i++) {
      if (NameWithYear.yearAt(target, i) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words before a quoted name make it a target: 打击“水客”行动, 整治“黑车”“黑导”行动. */
  static boolean aimsAt(String text, int open) {
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
    int end = place;
    return VERBS.stream().anyMatch(verb -> text.startsWith(verb, end - verb.length()));
  }
}
