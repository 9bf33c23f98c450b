package org.tongbao.engine.text;

import java.util.regex.Pattern;

/** Recognises the pinyin that some pages print in brackets behind a character. */
final class Pinyin {

  private static final String TONE_MARKED = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿ";

  /** Initial, glide and vowels, final; no nested repetition, at most seven letters are tested. */
  private static final Pattern SYLLABLE =
      Pattern.compile("(?:[bpmfdtnlgkhjqxrwy]|[zcs]h?)?[aeiouüv]{1,3}(?:ng?|r)?");

  private Pinyin() {}

  static boolean isToneMarked(char c) {
    return TONE_MARKED.indexOf(c) >= 0;
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c == 'ü' || isToneMarked(c);
  }

  static boolean isSyllable(String letters) {
    return SYLLABLE.matcher(letters).matches();
  }
}
