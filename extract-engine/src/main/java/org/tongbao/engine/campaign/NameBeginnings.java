package org.tongbao.engine.campaign;

import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;

/**
 * Where the name of a campaign may begin: at a word that begins one, or two letters before a year.
 * Asked in the order of the text, and keeps what it found beyond the offset that it was asked for.
 */
final class NameBeginnings {

  /** Quotation marks, known names and the words for aims and launches. */
  private static final Phrases WORDS =
      Phrases.of(Quotes.OPENING.split(""))
          .and(CampaignNames.KNOWN.words())
          .and(AimedNames.VERBS)
          .and(AimedNames.LAUNCHES);

  private final IndexedText text;
  private int nextWord = -1;
  private int nextCentury = -1;

  NameBeginnings(IndexedText text) {
    this.text = text;
  }

  /** The first at the offset or behind it; the text's length where none is left. */
  int next(int index) {
    if (nextWord < index) {
      nextWord = orEnd(WORDS.firstIn(text, index, text.length()));
    }
    int from = index + CampaignReader.SHORT_NAME;
    if (nextCentury < from) {
      nextCentury = orEnd(NameWithYear.CENTURIES.firstIn(text, from, text.length()));
    }
    int furthest = nextCentury - CampaignReader.SHORT_NAME - NameWithYear.MOST_DASHES;
    int beforeYear = nextCentury == text.length() ? nextCentury : Math.max(index, furthest);
    return Math.min(nextWord, beforeYear);
  }

  private int orEnd(int place) {
    return place < 0 ? text.length() : place;
  }
}
