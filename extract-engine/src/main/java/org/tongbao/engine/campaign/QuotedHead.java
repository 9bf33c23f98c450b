package org.tongbao.engine.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;

/** The word for a campaign at the end of a quoted name: “春潮行动”, “秋收专项整治行动”. */
final class QuotedHead {

  private static final List<String> HEADS =
      List.of("专项整治行动", "专项行动", "攻坚行动", "整治行动", "执法行动", "攻坚战", "行动");

  private static final int SHORTEST_NAME = 2;

  private QuotedHead() {}

  /** The year of “秋收”行动-2023, behind the quotation mark that closes at {@code index}. */
  static @Nullable Integer yearBehind(CharSequence text, int index) {
    for (String head : HEADS) {
      int end = index + head.length();
      boolean dash = end < text.length() && "-—–―－".indexOf(text.charAt(end)) >= 0;
      if (dash && head.contentEquals(text.subSequence(index, end))) {
        NameWithYear.Year year = NameWithYear.yearAt(text.toString(), end);
        return year == null ? null : Integer.valueOf(year.value());
      }
    }
    return null;
  }

  /** Where it begins; -1 where the name has none or is nothing else. */
  static int at(String name) {
    for (String head : HEADS) {
      int start = name.length() - head.length();
      if (start >= SHORTEST_NAME && name.endsWith(head)) {
        return start;
      }
    }
    return -1;
  }

  static boolean endsWithNumber(String name) {
    return name.length() > 2
        && (name.endsWith("号") && Character.isDigit(name.charAt(name.length() - 2))
            || Character.isDigit(name.charAt(name.length() - 1)));
  }

  /** “春剑2020”1号…行动: the number of the part. */
  static @Nullable String numberBehind(IndexedText text, int index) {
    int end = index;
    while (end < text.length() && end < index + 2 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end > index && text.startsWith("号", end) ? text.substring(index, end + 1) : null;
  }
}
