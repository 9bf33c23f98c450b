package org.tongbao.engine.campaign;

import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;

/** Two letters between a numbered name and 行动, which tell how it was led: “晚霞3号”清库行动. */
final class NumberedAction {

  private static final Phrases ACTION = Phrases.of("行动");
  private static final int LETTERS = 2;

  private NumberedAction() {}

  static boolean at(IndexedText text, String name, int behind) {
    return end(text, name, behind) > behind;
  }

  /** Behind 行动; the offset itself where the name has no number or something else follows. */
  static int end(IndexedText text, String name, int behind) {
    int action = behind + LETTERS;
    boolean led =
        QuotedHead.endsWithNumber(name)
            && action < text.length()
            && ACTION.beginsAt(text, action)
            && Character.isIdeographic(text.charAt(behind))
            && Character.isIdeographic(text.charAt(behind + 1));
    return led ? ACTION.endAt(text, action) : behind;
  }
}
