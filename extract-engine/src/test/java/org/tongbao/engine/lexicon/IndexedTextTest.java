package org.tongbao.engine.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IndexedTextTest {

  private static final String ALPHABET = "甲乙丙丁Ab1 ";

  @Test
  void everyListFindsWhatItFindsWithoutTheIndex() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      Phrases few = Phrases.of(words(random, 3));
      Phrases many = Phrases.of(words(random, 40));
      String text = letters(random, 60);
      IndexedText indexed = IndexedText.of(text);
      for (int from = 0; from < text.length(); from++) {
        int to = from + random.nextInt(text.length() - from + 1);
        for (Phrases list : Set.of(few, many)) {
          assertThat(list.firstIn(indexed, from, to)).isEqualTo(list.firstIn(text, from, to));
          assertThat(list.lastIn(indexed, from, to)).isEqualTo(list.lastIn(text, from, to));
          assertThat(list.endAt(indexed, from, to)).isEqualTo(list.endAt(text, from, to));
          assertThat(list.startBefore(indexed, to)).isEqualTo(list.startBefore(text, to));
        }
      }
    }
  }

  @Test
  void aListDeclaredLaterIsStillFound() {
    IndexedText text = IndexedText.of("戊己庚辛");
    TermMatcher<String> later = TermMatcher.of(Map.of("己庚", "x"));

    assertThat(later.findAll(text)).containsExactly(new TermMatch<>(1, 3, "x"));
  }

  @Test
  void latinCapitalsCountAsSmallLetters() {
    Phrases words = Phrases.of("app");

    assertThat(words.in(IndexedText.of("下架App12款"), 0, 8)).isTrue();
  }

  private static Set<String> words(Random random, int count) {
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < count) {
      words.add(letters(random, 1 + random.nextInt(4)).toLowerCase(java.util.Locale.ROOT));
    }
    return words;
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return letters.toString();
  }
}
