package org.tongbao.benchmark;

import java.util.Random;
import java.util.regex.Pattern;
import org.tongbao.reading.Reading;

/**
 * The same article with other figures. Years, dates and hours stay, and so do the length and the
 * place of every word.
 */
final class Variation {

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![0-9.:：-])(?!(?:19|20)[0-9]{2})[1-9][0-9]{0,7}+(?![0-9:：年月日-])"
              + "|[二三四五六七八九](?=[百千])");

  private static final String ARABIC = "123456789";
  private static final String CHINESE = "二三四五六七八九";

  private Variation() {}

  /** Number zero is the article itself. */
  static Reading.Readable of(Reading.Readable article, int number) {
    if (number == 0) {
      return article;
    }
    Random random = new Random(number);
    String text =
        FIGURE.matcher(article.text()).replaceAll(figure -> another(figure.group(), random));
    return new Reading.Readable(article.documentId(), article.revision(), article.source(), text);
  }

  private static String another(String figure, Random random) {
    String digits = CHINESE.contains(figure) ? CHINESE : ARABIC;
    StringBuilder another = new StringBuilder(figure.length());
    for (int i = 0; i < figure.length(); i++) {
      another.append(digits.charAt(random.nextInt(digits.length())));
    }
    return another.toString();
  }
}
