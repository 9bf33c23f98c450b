package org.tongbao.engine.focus;

import org.tongbao.engine.rule.Passage;

/** Tells sentences that report sums: a number with the classifier of cases, people or things. */
final class Results {

  private static final String CLASSIFIERS = "起名人宗张条家台套部件元次吨处艘";
  private static final String MAGNITUDES = "余多万亿千百";

  private Results() {}

  static boolean reportedIn(Passage passage) {
    String text = passage.text();
    for (int i = passage.span().start(); i < passage.span().end() - 1; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        continue;
      }
      int next = i + 1;
      while (next < passage.span().end() && MAGNITUDES.indexOf(text.charAt(next)) >= 0) {
        next++;
      }
      boolean counted = next < passage.span().end() && CLASSIFIERS.indexOf(text.charAt(next)) >= 0;
      boolean things =
          next + 1 < passage.span().end()
              && text.charAt(next) == '个'
              && text.charAt(next + 1) != '月'
              && "领方".indexOf(text.charAt(next + 1)) < 0;
      if (counted || things) {
        return true;
      }
    }
    return false;
  }
}
