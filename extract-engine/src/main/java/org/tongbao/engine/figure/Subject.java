package org.tongbao.engine.figure;

import java.util.List;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.reading.script.Simplified;

/**
 * What tells objects of one kind apart: for cases and suspects only 刑事, 治安, 行政 and 部督, since crimes
 * say the rest; else the object's words without what stands up to 等, its head nouns, and the words
 * that say nothing (非法建站团伙 is 建站).
 */
final class Subject {

  private static final List<String> OF_CASES = List.of("刑事", "治安", "行政", "部督");

  /** Longest first, so that a part never keeps a whole from being taken away. */
  private static final List<String> SAYING_NOTHING =
      Lexicon.load("subject-noise").rows().stream()
          .map(row -> Simplified.fold(row.getField("term")))
          .sorted((a, b) -> b.length() - a.length())
          .toList();

  private Subject() {}

  static String of(ObjectKind kind, String objectText) {
    String words = Simplified.fold(objectText);
    if (kind == ObjectKind.CASES || kind == ObjectKind.SUSPECTS) {
      return OF_CASES.stream().filter(words::contains).findFirst().orElse("");
    }
    int and = words.lastIndexOf('等');
    String rest = withoutNouns(kind, and < 0 ? words : words.substring(and + 1));
    for (String nothing : SAYING_NOTHING) {
      rest = rest.replace(nothing, "");
    }
    StringBuilder letters = new StringBuilder();
    rest.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  private static String withoutNouns(ObjectKind kind, String words) {
    StringBuilder rest = new StringBuilder();
    int i = 0;
    while (i < words.length()) {
      TermMatch<Word> match = Words.at(words, i, words.length());
      if (match != null
          && match.value() instanceof Word.Noun noun
          && (noun.kind() == null || noun.kind() == kind)) {
        i = match.end();
      } else {
        rest.append(words.charAt(i));
        i++;
      }
    }
    return rest.toString();
  }
}
