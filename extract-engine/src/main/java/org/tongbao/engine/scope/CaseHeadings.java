package org.tongbao.engine.scope;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.scope.LevelCues.Cue;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/** Headings that announce cases (典型案例) or name one (案例三:…案). */
final class CaseHeadings {

  private static final String LABEL = "案例";
  private static final String NUMERALS = "一二三四五六七八九十0123456789";

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final CaseTelling telling;

  CaseHeadings(DocumentMentions mentions, Surroundings surroundings, CaseTelling telling) {
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.telling = telling;
  }

  /** Whether the nearest heading names one case or numbers it. */
  boolean nameCase(Sentence sentence) {
    List<Block> headings = surroundings.headings(sentence);
    if (headings.isEmpty()) {
      return false;
    }
    Span heading = headings.getFirst().span();
    return numbersCase(mentions, heading) || telling.tells(heading);
  }

  /** 案例二:…: the line is one case of a list. */
  static boolean numbersCase(DocumentMentions mentions, Span line) {
    int numeral = line.start() + LABEL.length();
    return mentions.text().startsWith(LABEL, line.start())
        && numeral < line.end()
        && NUMERALS.indexOf(mentions.text().charAt(numeral)) >= 0;
  }

  /** The nearest heading that announces cases. */
  @Nullable Block ofCases(Sentence sentence) {
    for (Block heading : surroundings.headings(sentence)) {
      if (says(heading.span(), Cue.CASES_HEADING) || says(heading.span(), Cue.CASES_COUNTED)) {
        return heading;
      }
    }
    return null;
  }

  private boolean says(Span span, Cue cue) {
    return LevelCues.says(mentions.text(), span.start(), span.end(), cue);
  }
}
