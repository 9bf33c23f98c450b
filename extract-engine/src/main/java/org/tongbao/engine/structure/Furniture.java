package org.tongbao.engine.structure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.reading.script.Simplified;

/** What belongs to a web page and not to its article, told from the words of one line. */
final class Furniture {

  private static final int LONGEST_BYLINE = 80;
  private static final int LONGEST_MENU_ENTRY = 6;
  private static final int LONGEST_BANNER = 40;
  private static final int LETTERS_BESIDE_DATE = 12;
  private static final int LONGEST_NOTICE = 200;

  private static final Lexicon LEXICON = Lexicon.load("furniture");
  private static final Phrases LINE_STARTS = terms("line-start");
  private static final Phrases LIST_STARTS = terms("list-start");
  private static final Phrases NOTICES = terms("notice");
  private static final Phrases BYLINE_LABELS = terms("byline-label");
  private static final Phrases REFERENCE_HEADINGS = terms("references");

  private static final Phrases LABELLED =
      Phrases.of(BYLINE_LABELS.words().stream().map(label -> label + ":").toList());
  private static final Phrases FULL_STOP = Phrases.of("。");
  private static final Phrases STOPS = Phrases.of("。", ",");
  private static final Phrases BAR = Phrases.of("|");
  private static final Phrases COUNTERS =
      Phrases.of("阅读", "评论", "浏览", "点赞", "收藏", "转发", "播放", "点击", "赞同", "人气");
  private static final String TEASER_CLOSING = "]】)";
  private static final String MENU_SIGNS = "|>»/·";

  /** No date without a year of these centuries. */
  private static final Phrases CENTURIES = Phrases.of("19", "20");

  private static final Pattern DATE =
      Pattern.compile("(?:19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?");
  private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");
  private static final Pattern COUNTER = Pattern.compile("^[^\\d]{2}[数量次]?[:\\s]*\\d");
  private static final Pattern TEASER_END =
      Pattern.compile("[\\[【(](?:详细|详情|查看详情|阅读全文|查看全文|全文|更多)[\\]】)]$");
  private static final Pattern PAGE_NUMBER = Pattern.compile("^[A-Z]?\\d{1,3}版[::]?.{0,20}$");
  private static final Pattern MENU_SEPARATOR = Pattern.compile("\\s*[|>»/·]\\s*|\\s+");

  private Furniture() {}

  static boolean isLine(Line line) {
    Line bare = line.bare();
    return startsList(line)
        || isTeaser(line)
        || isShort(bare) && bare.startsWith(LINE_STARTS)
        || bare.startsWith(COUNTERS) && bare.matcher(COUNTER).find()
        || isByline(bare)
        || isMenu(line)
        || isBanner(line)
        || isPageNumber(bare);
  }

  /** …[详细]: the beginning of another article, cut off at a link to it. */
  static boolean isTeaser(Line line) {
    return TEASER_CLOSING.indexOf(line.last()) >= 0 && line.matcher(TEASER_END).find();
  }

  /** 相关阅读, 热门: what follows in short lines are links. */
  static boolean startsList(Line line) {
    Line bare = line.bare();
    if (!bare.startsWith(LIST_STARTS) || !isShort(bare)) {
      return false;
    }
    String words = bare.words();
    return LIST_STARTS.words().stream()
        .anyMatch(start -> words.startsWith(start) && isLabel(words, start));
  }

  /** 热门: and 热门推荐 are labels, 热门应用被下架 is not. */
  private static boolean isLabel(String line, String start) {
    return line.length() <= start.length() + 2
        || !Character.isLetterOrDigit(line.charAt(start.length()));
  }

  static boolean startsReferences(Line line) {
    Line bare = line.bare();
    return bare.length() <= 12 && bare.startsWith(REFERENCE_HEADINGS);
  }

  /** 免责声明…, 如有侵权…: notices that some pages append to the last paragraph. */
  static boolean isNoticeSentence(IndexedText text, Span sentence) {
    return sentence.end() - sentence.start() <= LONGEST_NOTICE && NOTICES.in(text, sentence);
  }

  private static boolean isShort(Line line) {
    return line.length() <= LONGEST_NOTICE && (!line.holds(FULL_STOP) || line.holds(NOTICES));
  }

  /** A line with a date or a label (来源, 作者) and no sentence. */
  private static boolean isByline(Line line) {
    if (line.length() > LONGEST_BYLINE || line.holds(STOPS)) {
      return false;
    }
    boolean labelled = line.holds(LABELLED);
    return labelled && line.startsWith(BYLINE_LABELS)
        || line.holds(CENTURIES)
            && line.matcher(DATE).find()
            && (labelled || saysLittleBesideDate(line.words()));
  }

  /** 人民网 2025-08-07 09:16, but not 8月7日 抓获12人. */
  private static boolean saysLittleBesideDate(String line) {
    String rest = TIME.matcher(DATE.matcher(line).replaceAll("")).replaceAll("");
    int letters = 0;
    for (int i = 0; i < rest.length(); i++) {
      if (Character.isDigit(rest.charAt(i))) {
        return false;
      }
      letters += Character.isLetter(rest.charAt(i)) ? 1 : 0;
    }
    return letters <= LETTERS_BESIDE_DATE;
  }

  /** 首页 社会 国内: at least three entries, all short, without digits and sentence marks. */
  private static boolean isMenu(Line line) {
    if (line.length() > LONGEST_BYLINE || separators(line) < 2 || line.holds(STOPS)) {
      return false;
    }
    String[] entries = MENU_SEPARATOR.split(line.words().strip());
    if (entries.length < 3 || line.holdsDigit()) {
      return false;
    }
    for (String entry : entries) {
      if (entry.length() > LONGEST_MENU_ENTRY) {
        return false;
      }
    }
    return true;
  }

  private static int separators(Line line) {
    int count = 0;
    for (int i = line.start(); i < line.end(); i++) {
      char sign = line.text().charAt(i);
      count += sign <= ' ' || MENU_SIGNS.indexOf(sign) >= 0 ? 1 : 0;
    }
    return count;
  }

  /** Two names joined by a bar without spaces. */
  private static boolean isBanner(Line line) {
    if (line.length() > LONGEST_BANNER || !line.holds(BAR)) {
      return false;
    }
    int bar = line.indexOf('|', line.start());
    return bar > line.start()
        && bar < line.end() - 1
        && line.indexOf('|', bar + 1) < 0
        && line.text().charAt(bar - 1) != ' '
        && line.text().charAt(bar + 1) != ' '
        && !line.holdsDigit();
  }

  /** A03版:要闻. */
  private static boolean isPageNumber(Line line) {
    return line.length() > 0
        && (line.first() >= 'A' && line.first() <= 'Z' || Character.isDigit(line.first()))
        && line.matcher(PAGE_NUMBER).matches();
  }

  private static Phrases terms(String kind) {
    return Phrases.of(
        LEXICON.rows().stream()
            .filter(row -> List.of(row.getField("kinds").split(" ")).contains(kind))
            .map(row -> Simplified.fold(row.getField("term")).toLowerCase(Locale.ROOT))
            .toList());
  }
}
