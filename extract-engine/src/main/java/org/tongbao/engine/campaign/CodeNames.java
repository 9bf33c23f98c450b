package org.tongbao.engine.campaign;

import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;

/** Names that are given as such: 代号“捕蛇”的扫毒行动. */
final class CodeNames {

  private static final int LONGEST_HEAD = 8;
  private static final Phrases LEADS = Phrases.of("代号", "代号为", "代号:", "名为", "命名为");

  private CodeNames() {}

  /** Whether the quotation mark at the offset opens one. */
  static boolean precede(IndexedText text, int open) {
    return LEADS.endsAt(text, open);
  }

  /** Behind 的…行动, which is no name of its own. */
  static int end(IndexedText text, int behind) {
    int limit = Math.min(text.length(), behind + LONGEST_HEAD);
    for (int i = behind; text.startsWith("的", behind) && i < limit; i++) {
      if (text.startsWith("行动", i)) {
        return i + 2;
      }
    }
    return behind;
  }
}
