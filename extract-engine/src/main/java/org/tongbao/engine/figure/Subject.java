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

  private static final long[] BITS = SAYING_NOTHING.stream().mapToLong(Subject::bits).toArray();

  private Subject() {}

  static String of(ObjectKind kind, String objectText) {
    if (objectText.isEmpty()) {
      return "";
    }
    String words = Simplified.fold(objectText);
    if (kind == ObjectKind.CASES || kind == ObjectKind.SUSPECTS) {
      for (String ofCases : OF_CASES) {
        if (words.contains(ofCases)) {
          return ofCases;
        }
      }
      return "";
    }
    int and = words.lastIndexOf('等');
    String rest = withoutNouns(kind, and < 0 ? words : words.substring(and + 1));
    long held = bits(rest);
    for (int i = 0; i < SAYING_NOTHING.size(); i++) {
      if ((BITS[i] & ~held) == 0) {
        rest = rest.replace(SAYING_NOTHING.get(i), "");
      }
    }
    return onlyLetters(rest);
  }

  private static String onlyLetters(String words) {
    StringBuilder letters = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      if (Character.isLetterOrDigit(words.charAt(i))) {
        letters.append(words.charAt(i));
      }
    }
    return letters.length() == words.length() ? words : letters.toString();
  }

  /** A bit for each character: words hold another only where they have all of its bits. */
  private static long bits(String words) {
    long bits = 0;
    for (int i = 0; i < words.length(); i++) {
      bits |= 1L << words.charAt(i);
    }
    return bits;
  }

  private static String withoutNouns(ObjectKind kind, String words) {
    StringBuilder rest = new StringBuilder(words.length());
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
