package org.tongbao.engine.campaign;

import org.jspecify.annotations.Nullable;
import org.tongbao.engine.campaign.CampaignMention.Kind;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.lexicon.TermMatcher;

/** Which words are the name of a campaign: those of the lexicon, and what is written like one. */
final class CampaignNames {

  record Known(String series, Kind kind) {}

  static final TermMatcher<Known> KNOWN =
      TermMatcher.of(
          Lexicon.load("campaigns")
              .terms(
                  "name",
                  row -> new Known(row.getField("series"), Kind.valueOf(row.getField("use")))));

  private static final TermMatcher<Known> CRIMES =
      TermMatcher.of(
          Lexicon.load("crimes")
              .only(row -> !row.getField("crime").equals("NONE"))
              .terms("term", row -> new Known(row.getField("term"), Kind.NAMED_ACTION)));

  static final int LONGEST = 8;

  /** Letters of a name besides the kinds of crime that it holds. */
  private static final int FEWEST_OWN_LETTERS = 2;

  /** Words that make a quoted phrase a description rather than a name. */
  private static final Phrases DESCRIPTIVE =
      Phrases.of("打击", "严打", "整治", "治理", "开展", "犯罪", "违法", "一案", "一站式", "零容忍", "一号工程");

  private CampaignNames() {}

  /** The campaign of the lexicon whose name, with or without 行动, the words are. */
  static @Nullable Known known(String name) {
    TermMatch<Known> match = KNOWN.longestAt(name, 0, name.length());
    if (match == null) {
      return null;
    }
    boolean whole = match.end() == name.length() || name.startsWith("行动", match.end());
    return whole ? match.value() : null;
  }

  /** A short name, neither a kind of crime nor a description. */
  static boolean isName(String name) {
    return isName(name, known(name));
  }

  /**
   * @param known the campaign of the lexicon that the name is, where the caller has looked for it
   */
  static boolean isName(String name, @Nullable Known known) {
    if (known != null) {
      return true;
    }
    if (name.length() < 2 || name.length() > LONGEST) {
      return false;
    }
    return isWritten(name)
        && Character.isIdeographic(name.charAt(0))
        && !Heads.isModifier(name)
        && !DESCRIPTIVE.in(name)
        && !isKind(name);
  }

  /** “网络水军” is what is struck at; “春雷禁毒” only holds such a word. */
  private static boolean isKind(String name) {
    int rest = name.length();
    int index = 0;
    while (index < name.length()) {
      TermMatch<Known> kind = CRIMES.longestAt(name, index, name.length());
      rest -= kind == null ? 0 : kind.length();
      index += kind == null ? 1 : kind.length();
    }
    boolean strikes = "打扫缉禁反治查清剿净铲灭断斩".indexOf(name.charAt(0)) >= 0;
    return rest < (strikes ? 1 : FEWEST_OWN_LETTERS);
  }

  private static boolean isWritten(String name) {
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (!Character.isIdeographic(letter)
          && !Character.isDigit(letter)
          && "-·".indexOf(letter) < 0) {
        return false;
      }
    }
    return true;
  }
}
