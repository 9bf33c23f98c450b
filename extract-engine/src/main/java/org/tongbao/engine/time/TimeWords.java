package org.tongbao.engine.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.lexicon.TermMatcher;

/** Times that stand in words, without a number. */
final class TimeWords {

  /** What a word for a time means; columns of the lexicon {@code times}. */
  enum Word {
    UNTIL_NOW,
    SINCE_NEW_YEAR,
    WHOLE_YEAR,
    YEAR_BEFORE,
    SAME_YEAR,
    YEAR_AGO,
    SEVERAL_YEARS,
    DURING,
    AFTERWARDS,
    SAME_MONTH,
    UNTIL_SAME_MONTH,
    SAME_DAY,
    NEXT_DAY,
    TODAY,
    YESTERDAY,
    THIS_MONTH,
    LAST_MONTH
  }

  private static final TermMatcher<Word> WORDS =
      TermMatcher.of(
          Lexicon.load("times").terms("word", row -> Word.valueOf(row.getField("meaning"))));

  /** How far behind a day the verb of the announcement may stand. */
  private static final int ANNOUNCEMENT_REACH = 30;

  static final int SINCE_REACH = 40;

  private static final List<String> ANNOUNCEMENTS =
      List.of("公布", "通报", "发布", "披露", "介绍", "获悉", "了解到", "揭晓", "讯", "电 ", "消息");

  /** Verbs of enforcement before the announcement: then the day is that of the deed. */
  private static final List<String> DEEDS =
      List.of("抓获", "破获", "侦破", "查获", "打掉", "捣毁", "查处", "开展", "启动");

  private static final List<String> UNTIL = List.of("截至", "截止", "截止到", "截至到", "截止至");

  private TimeWords() {}

  static @Nullable TermMatch<Word> longestAt(String text, int index) {
    return WORDS.longestAt(text, index, text.length());
  }

  /** Whether a body speaks in what follows a day. */
  static boolean announces(String text, int end) {
    int limit = Math.min(text.length(), end + ANNOUNCEMENT_REACH);
    int stop = end;
    while (stop < limit && "。;\n".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    String following = text.substring(end, stop);
    int verb = first(following, ANNOUNCEMENTS);
    int deed = first(following, DEEDS);
    return verb >= 0 && (deed < 0 || verb < deed);
  }

  /**
   * 自2023年8月…以来: the word that closes it.
   *
   * @param stops where the search ends
   */
  static boolean sinceFollows(String text, int end, String stops) {
    int limit = Math.min(text.length(), end + SINCE_REACH);
    for (int i = end; i < limit && stops.indexOf(text.charAt(i)) < 0; i++) {
      if (text.startsWith("以来", i) || text.startsWith("至今", i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a time that begins at the offset is an end: 截至5月底; at the head of a clause also 到5月底.
   */
  static boolean ends(String text, int index) {
    if (UNTIL.stream().anyMatch(word -> endsWith(text, word, index))) {
      return true;
    }
    boolean to = endsWith(text, "到", index) || endsWith(text, "至", index);
    return to && (index == 1 || ",。;:\n".indexOf(text.charAt(index - 2)) >= 0);
  }

  private static boolean endsWith(String text, String words, int index) {
    return text.startsWith(words, index - words.length());
  }

  private static int first(String text, List<String> words) {
    int first = -1;
    for (String word : words) {
      int at = text.indexOf(word);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }
}
