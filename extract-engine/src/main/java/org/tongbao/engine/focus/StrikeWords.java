package org.tongbao.engine.focus;

import org.tongbao.engine.lexicon.Phrases;

/** Verbs by which a campaign names what it strikes at. */
final class StrikeWords {

  static final Phrases WORDS =
      Phrases.of(
          "打击", "严打", "整治", "清理", "查处", "严查", "严惩", "净化", "遏制", "治理", "整顿", "规范", "取缔", "铲除", "斩断",
          "切断", "处置", "清查", "打掉", "督促", "深化", "强化");

  private StrikeWords() {}

  static boolean in(String words) {
    return WORDS.in(words);
  }
}
