package org.tongbao.engine.focus;

import java.util.List;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.structure.Span;

/** Verbs by which a campaign names what it strikes at. */
final class StrikeWords {

  static final Phrases WORDS =
      Phrases.of(
          "打击", "严打", "整治", "清理", "查处", "严查", "严惩", "净化", "遏制", "治理", "整顿", "规范", "取缔", "铲除", "斩断",
          "切断", "处置", "清查", "打掉", "督促", "深化", "强化");

  private static final Phrases ALL_KINDS = Phrases.of("各类", "各种", "一批");
  private static final int SHORT = 13;
  private static final Phrases VAGUE =
      Phrases.of(
          "力度", "合力", "态势", "工作", "成效", "效能", "阶段", "违法行为", "违法犯罪", "机制", "效果", "聚力", "战果", "行动");

  private StrikeWords() {}

  /** 打击力度, 整治各类…: what stands behind the verb names no target. */
  static boolean isVague(CharSequence text, int target) {
    return VAGUE.beginsAt(text, target)
        || ALL_KINDS.beginsAt(text, target) && isShort(text, target);
  }

  private static boolean isShort(CharSequence text, int target) {
    int end = target;
    while (end < text.length() && ",。;:!?\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end - target < SHORT;
  }

  /** The words are the end of a title in brackets. */
  static boolean cutsTitle(Passage passage, Span quote) {
    int close = passage.text().indexOf('》', quote.start(), quote.end());
    return close >= 0 && passage.text().indexOf('《', quote.start(), close) < 0;
  }

  /** Each of the first words directly before each of the second. */
  static Phrases combined(List<String> adverbs, List<String> verbs) {
    return Phrases.of(
        adverbs.stream().flatMap(adverb -> verbs.stream().map(verb -> adverb + verb)).toList());
  }

  static boolean in(String words) {
    return WORDS.in(words);
  }
}
