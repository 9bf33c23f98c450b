package org.tongbao.engine.figure;

/**
 * What words are, one bit for each trait, so that a rule passes over a sentence that holds no word
 * of the kind it needs.
 */
final class Traits {

  static final long NOUN = 1L << 32;
  static final long VERB = 1L << 33;
  static final long ENFORCEMENT = 1L << 34;
  static final long NUMBER = 1L << 35;

  private static final int FIRST_USE = 40;

  private Traits() {}

  static long of(Word.Mark mark) {
    return 1L << mark.ordinal();
  }

  static long of(Word.Use use) {
    return 1L << FIRST_USE + use.ordinal();
  }

  static long of(Word word) {
    return switch (word) {
      case Word.Verb verb -> VERB | of(verb.use()) | (verb.isEnforcement() ? ENFORCEMENT : 0);
      case Word.Noun _ -> NOUN;
      case Word.Mark mark -> of(mark);
      case Word.Number _ -> NUMBER;
      case Word.Noise _ -> 0;
    };
  }
}
