package org.tongbao.engine.time;

import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.Phrases;
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
    DAY_BEFORE_YESTERDAY,
    THIS_MONTH,
    LAST_MONTH
  }

  private static final TermMatcher<Word> WORDS =
      TermMatcher.of(
          Lexicon.load("times").terms("word", row -> Word.valueOf(row.getField("meaning"))));

  /** How far behind a day the verb of the announcement may stand. */
  private static final int ANNOUNCEMENT_REACH = 30;

  static final int SINCE_REACH = 40;

  private static final Phrases ANNOUNCEMENTS =
      Phrases.of("公布", "通报", "发布", "披露", "介绍", "获悉", "了解到", "揭晓", "讯", "电 ", "电)", "消息");

  /** Verbs of enforcement before the announcement: then the day is that of the deed. */
  private static final Phrases DEEDS =
      Phrases.of("抓获", "破获", "侦破", "查获", "打掉", "捣毁", "查处", "开展", "启动");

  private static final Phrases UNTIL =
      Phrases.of("截至", "截止", "截止到", "截至到", "截止至", "制止", "停止", "截到");

  private static final Phrases TO = Phrases.of("到", "至");
  private static final Phrases SINCE = Phrases.of("以来", "至今");
  private static final Phrases STOPS = Phrases.of("。", ";", "\n");
  private static final Phrases STOPS_AND_COMMA = STOPS.and(Phrases.of(","));

  /** Verbs that only look like 3月22日起. */
  private static final Phrases ACTS = Phrases.of("起诉", "起获", "起底", "起出", "起草", "起到");

  private static final Phrases WIRES = Phrases.of("电", "讯");

  private TimeWords() {}

  /** 5月24日电: the day of a wire. */
  static boolean isDateline(IndexedText text, int end) {
    return WIRES.beginsAt(text, end);
  }

  static boolean isAct(IndexedText text, int index) {
    return ACTS.beginsAt(text, index);
  }

  static @Nullable TermMatch<Word> longestAt(IndexedText text, int index) {
    return WORDS.longestAt(text, index, text.length());
  }

  /** Where the next word begins, -1 for nowhere. */
  static int next(IndexedText text, int from) {
    return WORDS.next(text, from, text.length());
  }

  /** Whether a body speaks in what follows a day. */
  static boolean announces(IndexedText text, int end) {
    int limit = Math.min(text.length(), end + ANNOUNCEMENT_REACH);
    int stop = STOPS.firstIn(text, end, limit);
    int last = stop < 0 ? limit : stop;
    int verb = ANNOUNCEMENTS.firstIn(text, end, last);
    int deed = DEEDS.firstIn(text, end, last);
    return verb >= 0 && (deed < 0 || verb < deed);
  }

  /**
   * 自2023年8月…以来: the word that closes it.
   *
   * @param behindCommas whether it may stand behind a comma
   */
  static boolean sinceFollows(IndexedText text, int end, boolean behindCommas) {
    int limit = Math.min(text.length(), end + SINCE_REACH + 1);
    int since = SINCE.firstIn(text, end, limit);
    return since >= 0 && !(behindCommas ? STOPS : STOPS_AND_COMMA).in(text, end, since);
  }

  /**
   * Whether a time that begins at the offset is an end: 截至5月底; at the head of a clause, and behind
   * 以来, also 到5月底.
   */
  static boolean ends(IndexedText text, int index) {
    if (UNTIL.endsAt(text, index)) {
      return true;
    }
    return TO.endsAt(text, index)
        && (index == 1
            || ",。;:\n".indexOf(text.charAt(index - 2)) >= 0
            || SINCE.endsAt(text, index - 1));
  }
}
