package org.tongbao.engine.text;

import java.util.Arrays;
import org.tongbao.reading.script.Simplified;

/**
 * Turns a cleaned text into the form that rules match on.
 *
 * <p>Traditional becomes Simplified, full width half width, 「」 “ ”; hidden are zero-width
 * characters, inline pinyin (网(wǎng)络), line breaks within the sentences of a wrapped text,
 * reference marks ([3]) and a lone space between a digit and a Han character (抓获 19 人). Words that
 * machines put for the usual ones (案子) become the usual ones. The ideographic full stop and the
 * enumeration comma stay as they are.
 */
public final class Normaliser {

  private static final int LONGEST_SYLLABLE = "zhuāng".length();
  private static final String MARKS = ",、。;“”《》";
  private static final int SPLIT_DIGITS = 2;
  private static final int LONGEST_REFERENCE_MARK = "[100]".length();

  private static final Variants VARIANTS = Variants.instance();

  /** By character: whether it may be hidden or replaced; all others stay as they are. */
  private static final boolean[] SPECIAL = new boolean[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < SPECIAL.length; c++) {
      SPECIAL[c] = isInvisible((char) c) || HalfWidth.of((char) c) != c;
    }
    "\n([\" ".chars().forEach(c -> SPECIAL[c] = true);
  }

  private final String folded;
  private final HardWrap wrap;
  private final char[] kept;
  private final int[] offsets;
  private int length;
  private boolean replaced;
  private boolean insideStraightQuotes;

  private Normaliser(String folded) {
    this.folded = folded;
    this.wrap = HardWrap.of(folded);
    this.kept = new char[folded.length()];
    this.offsets = new int[folded.length() + 1];
  }

  /** Work and memory grow linearly with the text. */
  public static NormalText normalise(String cleaned) {
    Normaliser normaliser = new Normaliser(Simplified.fold(cleaned));
    return normaliser.run(cleaned);
  }

  private NormalText run(String cleaned) {
    int i = 0;
    while (i < folded.length()) {
      char c = folded.charAt(i);
      if (isHan(c) || !SPECIAL[c]) {
        kept[length] = c;
        offsets[length++] = i++;
        continue;
      }
      int next = endOfHidden(i);
      if (next == i) {
        kept[length] = plain(folded.charAt(i));
        replaced |= kept[length] != folded.charAt(i);
        offsets[length] = i;
        length++;
        next++;
      }
      i = next;
    }
    offsets[length] = cleaned.length();
    replaced |= VARIANTS.replace(kept, length);
    String text = length == folded.length() && !replaced ? folded : new String(kept, 0, length);
    boolean fits = length + 1 == offsets.length;
    return new NormalText(
        cleaned, folded, text, fits ? offsets : Arrays.copyOf(offsets, length + 1));
  }

  /** Where the hidden stretch that begins at {@code i} ends; {@code i} where none begins. */
  private int endOfHidden(int i) {
    char c = folded.charAt(i);
    if (isInvisible(c)) {
      return i + 1;
    }
    return switch (c) {
      case '\n' -> wrap.breaksSentence(i) ? i + 1 : i;
      case '(', '（' -> endOfPinyin(i);
      case '[', '［' -> endOfReferenceMark(i);
      case ' ', '\t', '\u00a0', '\u3000', '\u2002', '\u2003', '\u2009' -> endOfHiddenSpace(i);
      default -> i;
    };
  }

  private int endOfPinyin(int open) {
    if (length == 0 || !isHan(kept[length - 1])) {
      return open;
    }
    int end = open + 1;
    boolean toneMark = false;
    while (end < folded.length() && end - open <= LONGEST_SYLLABLE) {
      char c = Character.toLowerCase(HalfWidth.of(folded.charAt(end)));
      toneMark |= Pinyin.isToneMarked(c);
      if (!Pinyin.isLetter(c)) {
        break;
      }
      end++;
    }
    boolean closed = end < folded.length() && HalfWidth.of(folded.charAt(end)) == ')';
    boolean syllable = toneMark || Pinyin.isSyllable(folded.substring(open + 1, end));
    return closed && end > open + 1 && syllable ? end + 1 : open;
  }

  private int endOfReferenceMark(int open) {
    int end = open + 1;
    while (end < folded.length()
        && end - open < LONGEST_REFERENCE_MARK - 1
        && isDigit(HalfWidth.of(folded.charAt(end)))) {
      end++;
    }
    boolean closed = end < folded.length() && HalfWidth.of(folded.charAt(end)) == ']';
    return closed && end > open + 1 ? end + 1 : open;
  }

  private int endOfHiddenSpace(int i) {
    if (length == 0 || i + 1 >= folded.length()) {
      return i;
    }
    char before = kept[length - 1];
    char after = HalfWidth.of(folded.charAt(i + 1));
    if (after == '、' || after == ',' || after == ';' || after == '。') {
      return i + 1;
    }
    boolean joins = isDigit(before) && isHan(after) || isHan(before) && isDigit(after);
    return joins || isBesideMark(before, after) || isInsideNumber(i) ? i + 1 : i;
  }

  /** 查处案件 , 抓获嫌疑人 : pages that put spaces around the marks of a sentence. */
  private static boolean isBesideMark(char before, char after) {
    return after != ' '
        && before != ' '
        && (MARKS.indexOf(before) >= 0 && !isLatin(after)
            || MARKS.indexOf(after) >= 0 && isHan(before));
  }

  private static boolean isLatin(char c) {
    return c < 128;
  }

  /** 扣押2 1套: one or two digits behind a word, a space, and digits up to a unit are one number. */
  private boolean isInsideNumber(int space) {
    int start = length;
    while (start > 0 && isDigit(kept[start - 1]) && length - start <= SPLIT_DIGITS) {
      start--;
    }
    int end = space + 1;
    while (end < folded.length() && isDigit(HalfWidth.of(folded.charAt(end)))) {
      end++;
    }
    int before = length - start;
    int behind = end - space - 1;
    return before > 0
        && before <= SPLIT_DIGITS
        && start > 0
        && isHan(kept[start - 1])
        && behind > 0
        && behind <= SPLIT_DIGITS
        && end < folded.length()
        && isHan(folded.charAt(end))
        && "年月日时点分号第".indexOf(folded.charAt(end)) < 0
        && "年月日时点分号第".indexOf(kept[start - 1]) < 0;
  }

  private char plain(char c) {
    char half = HalfWidth.of(c);
    return switch (half) {
      case '\n' -> {
        insideStraightQuotes = false;
        yield '\n';
      }
      case '"' -> {
        insideStraightQuotes = !insideStraightQuotes;
        yield insideStraightQuotes ? '“' : '”';
      }
      default -> half;
    };
  }

  private static boolean isInvisible(char c) {
    return c >= '\u200b' && c <= '\u200f'
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2060' && c <= '\u2064'
        || c == '\ufeff'
        || c == '\u00ad'
        || c >= '\ufe00' && c <= '\ufe0f';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHan(char c) {
    return c >= '\u4e00' && c <= '\u9fff' || c >= '\u3400' && c <= '\u4dbf' || c == '〇';
  }
}
