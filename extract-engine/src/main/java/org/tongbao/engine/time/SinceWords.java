package org.tongbao.engine.time;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.lexicon.TermMatcher;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention.Kind;

/**
 * The time since a campaign began, said without a day: a word for a campaign or for its beginning,
 * or several of them, before 以来 (专项整治启动以来, 暑期以来, 开展一年来, 行动开展至今); before 期间 the time of the
 * campaign.
 */
final class SinceWords {

  private enum Part {
    HEAD,
    MODIFIER,
    DEED,
    SEASON,
    LENGTH
  }

  /**
   * The words with what closes them.
   *
   * @param kind SINCE or DURING
   */
  record Found(Span span, Kind kind) {}

  private static final TermMatcher<Part> PARTS = parts();
  private static final int MOST_PARTS = 6;
  private static final String NUMERALS = "0123456789一二三四五六七八九十百几数余多";

  private SinceWords() {}

  /** Where such words may begin next, -1 for nowhere. */
  static int next(IndexedText text, int from) {
    return PARTS.next(text, from, text.length());
  }

  static @Nullable Found at(IndexedText text, int index) {
    int end = index;
    Part last = null;
    boolean head = false;
    for (int i = 0; i < MOST_PARTS; i++) {
      TermMatch<Part> part = PARTS.longestAt(text, end, text.length());
      if (part == null || part.value() == Part.LENGTH && isCut(text, part.start())) {
        break;
      }
      last = part.value();
      head |= last == Part.HEAD;
      end = part.end();
    }
    if (last == null || last == Part.MODIFIER) {
      return null;
    }
    boolean untilNow = last == Part.DEED && text.startsWith("至今", end);
    if (untilNow || text.startsWith("以来", end)) {
      return new Found(new Span(index, end + 2), Kind.SINCE);
    }
    if (last == Part.LENGTH && text.startsWith("来", end)) {
      return new Found(new Span(index, end + 1), Kind.SINCE);
    }
    return head && text.startsWith("期间", end)
        ? new Found(new Span(index, end + 2), Kind.DURING)
        : null;
  }

  /** Behind a word that qualifies the name of a campaign; -1 where none stands there. */
  static int afterModifier(IndexedText text, int index) {
    TermMatch<Part> part = PARTS.longestAt(text, index, text.length());
    return part != null && part.value() == Part.MODIFIER ? part.end() : -1;
  }

  /** 十一年 holds 一年. */
  private static boolean isCut(IndexedText text, int index) {
    return index > 0 && NUMERALS.indexOf(text.charAt(index - 1)) >= 0;
  }

  private static TermMatcher<Part> parts() {
    Map<String, Part> parts =
        new LinkedHashMap<>(
            Lexicon.load("campaign-heads")
                .terms("word", row -> Part.valueOf(row.getField("kind"))));
    parts.putAll(
        Lexicon.load("since-words").terms("word", row -> Part.valueOf(row.getField("kind"))));
    return TermMatcher.of(parts);
  }
}
