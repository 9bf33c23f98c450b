package org.tongbao.engine.campaign;

import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.lexicon.TermMatcher;

/**
 * The words for a campaign that follow a name.
 *
 * @param found whether a word for a campaign follows, modifiers and coordinated names between
 * @param direct whether it follows without coordinated names between
 * @param battle whether it is a collective battle
 */
record Heads(boolean found, boolean direct, boolean battle) {

  private enum Kind {
    HEAD,
    MODIFIER
  }

  private static final TermMatcher<Kind> WORDS =
      TermMatcher.of(
          Lexicon.load("campaign-heads").terms("word", row -> Kind.valueOf(row.getField("kind"))));

  /** Names and modifiers that may stand between a name and its word. */
  private static final int FURTHEST = 40;

  private static final Phrases BATTLES = Phrases.of("战役", "会战");
  private static final String LINKS = "、和及与暨等的";

  static Heads after(IndexedText text, int index) {
    int limit = Math.min(text.length(), index + FURTHEST);
    int place = index;
    boolean direct = true;
    while (place < limit) {
      TermMatch<Kind> word = WORDS.longestAt(text, place, text.length());
      if (word != null && word.value() == Kind.HEAD) {
        return new Heads(true, direct, BATTLES.in(text, word.start(), word.end()));
      }
      if (word != null) {
        place = word.end();
        continue;
      }
      char character = text.charAt(place);
      int close = Quotes.opens(character) ? Quotes.closing(text, place, limit) : -1;
      if (close > 0) {
        direct = false;
        place = close + 1;
      } else if (character == '(' && text.indexOf(')', place, limit) > 0) {
        place = text.indexOf(')', place, limit) + 1;
      } else if (character == ' ') {
        place++;
      } else if (LINKS.indexOf(character) >= 0) {
        direct = false;
        place++;
      } else {
        return NONE;
      }
    }
    return NONE;
  }

  /** “全链条”打击行动: a word of the kind that tells how, not the name. */
  static boolean isModifier(String name) {
    TermMatch<Kind> word = WORDS.longestAt(name, 0, name.length());
    return word != null && word.end() == name.length() && word.value() == Kind.MODIFIER;
  }

  private static final Heads NONE = new Heads(false, false, false);
}
