package org.tongbao.engine.scope;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.lexicon.TermMatcher;

/** Words that tell whether a campaign, an operation or one case is spoken of. */
final class LevelCues {

  /** What a word tells of the level; column of the lexicon {@code levels}. */
  enum Cue {
    /** 该案, 经查: one case is told. */
    CASE,
    /** 一起, 一个: one case if a word for a case or a gang follows. */
    ONE,
    /** 共, 累计: a sum. */
    SUM,
    /** 全省, 全国: more than one case is spoken of. */
    AREA,
    /** 集群打击: an operation made of one case. */
    CLUSTER,
    /** 典型案例 in a heading. */
    CASES_HEADING,
    /** 典型案例 in a statement: cases are counted, none is told. */
    CASES_COUNTED
  }

  private static final TermMatcher<Cue> CUES =
      TermMatcher.of(Lexicon.load("levels").terms("term", row -> Cue.valueOf(row.getField("cue"))));

  /** The words of each cue alone: where none of them stands, the cue is not said. */
  private static final Map<Cue, Phrases> WORDS = new EnumMap<>(Cue.class);

  static {
    for (Cue cue : Cue.values()) {
      WORDS.put(
          cue,
          TermMatcher.of(
                  Lexicon.load("levels")
                      .only(row -> row.getField("cue").equals(cue.name()))
                      .terms("term", _ -> cue))
              .words());
    }
  }

  private LevelCues() {}

  static @Nullable TermMatch<Cue> longestAt(IndexedText text, int index, int to) {
    return CUES.longestAt(text, index, to);
  }

  /** Those that tell one thing. */
  static Phrases words(Cue cue) {
    return Objects.requireNonNull(WORDS.get(cue));
  }

  /** The words without what they tell. */
  static Phrases words() {
    return CUES.words();
  }

  static boolean says(IndexedText text, int from, int to, Cue wanted) {
    if (!words(wanted).in(text, from, to)) {
      return false;
    }
    for (TermMatch<Cue> cue = CUES.findFirst(text, from, to);
        cue != null;
        cue = CUES.findFirst(text, cue.end(), to)) {
      if (cue.value() == wanted) {
        return true;
      }
    }
    return false;
  }
}
