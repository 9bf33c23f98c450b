package org.tongbao.engine.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.reading.script.Simplified;

/** What belongs to a web page and not to its article, told from the words of one line. */
final class Furniture {

  private static final int LONGEST_BYLINE = 80;
  private static final int LONGEST_MENU_ENTRY = 6;
  private static final int LONGEST_BANNER = 40;
  private static final int LETTERS_BESIDE_DATE = 12;
  private static final int LONGEST_NOTICE = 200;

  private static final Lexicon LEXICON = Lexicon.load("furniture");
  private static final List<String> LINE_STARTS = terms("line-start");
  private static final List<String> LIST_STARTS = terms("list-start");
  private static final List<String> NOTICES = terms("notice");
  private static final List<String> BYLINE_LABELS = terms("byline-label");
  private static final List<String> REFERENCE_HEADINGS = terms("references");

  private static final Pattern DATE =
      Pattern.compile("(?:19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?");
  private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");
  private static final Pattern COUNTER =
      Pattern.compile("^(?:阅读|评论|浏览|点赞|收藏|转发|播放|点击|赞同|人气)[数量次]?[:\\s]*\\d");
  private static final Pattern TEASER_END =
      Pattern.compile("[\\[【(](?:详细|详情|查看详情|阅读全文|查看全文|全文|更多)[\\]】)]$");
  private static final Pattern PAGE_NUMBER = Pattern.compile("^[A-Z]?\\d{1,3}版[::]?.{0,20}$");
  private static final Pattern MENU_SEPARATOR = Pattern.compile("\\s*[|>»/·]\\s*|\\s+");
  private static final Pattern LINE_DECORATION = Pattern.compile("^[\\s·\\-*#>【\\[(]+");

  private Furniture() {}

  static boolean isLine(String line) {
    String bare = LINE_DECORATION.matcher(line).replaceFirst("");
    return startsList(line)
        || isTeaser(line)
        || isShort(bare) && startsWithAny(bare, LINE_STARTS)
        || COUNTER.matcher(bare).find()
        || isByline(bare)
        || isMenu(line)
        || isBanner(line)
        || PAGE_NUMBER.matcher(bare).matches();
  }

  /** …[详细]: the beginning of another article, cut off at a link to it. */
  static boolean isTeaser(String line) {
    return TEASER_END.matcher(line).find();
  }

  /** 相关阅读, 热门: what follows in short lines are links. */
  static boolean startsList(String line) {
    String bare = LINE_DECORATION.matcher(line).replaceFirst("");
    return isShort(bare)
        && LIST_STARTS.stream().anyMatch(start -> bare.startsWith(start) && isLabel(bare, start));
  }

  /** 热门: and 热门推荐 are labels, 热门应用被下架 is not. */
  private static boolean isLabel(String line, String start) {
    return line.length() <= start.length() + 2
        || !Character.isLetterOrDigit(line.charAt(start.length()));
  }

  static boolean startsReferences(String line) {
    String bare = LINE_DECORATION.matcher(line).replaceFirst("");
    return bare.length() <= 12 && startsWithAny(bare, REFERENCE_HEADINGS);
  }

  /** 免责声明…, 如有侵权…: notices that some pages append to the last paragraph. */
  static boolean isNoticeSentence(String text, Span sentence) {
    if (sentence.end() - sentence.start() > LONGEST_NOTICE) {
      return false;
    }
    String words = text.substring(sentence.start(), sentence.end());
    return NOTICES.stream().anyMatch(words::contains);
  }

  private static boolean isShort(String line) {
    return line.length() <= LONGEST_NOTICE && line.indexOf('。') < 0
        || NOTICES.stream().anyMatch(line::contains) && line.length() <= LONGEST_NOTICE;
  }

  /** A line with a date or a label (来源, 作者) and no sentence. */
  private static boolean isByline(String line) {
    if (line.length() > LONGEST_BYLINE || line.indexOf('。') >= 0 || line.indexOf(',') >= 0) {
      return false;
    }
    boolean labelled = BYLINE_LABELS.stream().anyMatch(label -> line.contains(label + ":"));
    boolean dated = DATE.matcher(line).find();
    return dated && (labelled || saysLittleBesideDate(line))
        || startsWithAny(line, BYLINE_LABELS) && labelled;
  }

  /** 人民网 2025-08-07 09:16, but not 8月7日 抓获12人. */
  private static boolean saysLittleBesideDate(String line) {
    String rest = TIME.matcher(DATE.matcher(line).replaceAll("")).replaceAll("");
    return rest.chars().filter(Character::isLetter).count() <= LETTERS_BESIDE_DATE
        && rest.chars().noneMatch(Character::isDigit);
  }

  /** 首页 社会 国内: at least three entries, all short, without digits and sentence marks. */
  private static boolean isMenu(String line) {
    if (line.length() > LONGEST_BYLINE || line.indexOf('。') >= 0 || line.indexOf(',') >= 0) {
      return false;
    }
    String[] entries = MENU_SEPARATOR.split(line.strip());
    if (entries.length < 3) {
      return false;
    }
    for (String entry : entries) {
      if (entry.length() > LONGEST_MENU_ENTRY || entry.chars().anyMatch(Character::isDigit)) {
        return false;
      }
    }
    return true;
  }

  /** Two names joined by a bar without spaces. */
  private static boolean isBanner(String line) {
    int bar = line.indexOf('|');
    return bar > 0
        && bar < line.length() - 1
        && line.length() <= LONGEST_BANNER
        && line.indexOf('|', bar + 1) < 0
        && line.charAt(bar - 1) != ' '
        && line.charAt(bar + 1) != ' '
        && line.chars().noneMatch(Character::isDigit);
  }

  private static boolean startsWithAny(String line, List<String> starts) {
    return starts.stream().anyMatch(line::startsWith);
  }

  private static List<String> terms(String kind) {
    return LEXICON.rows().stream()
        .filter(row -> List.of(row.getField("kinds").split(" ")).contains(kind))
        .map(row -> Simplified.fold(row.getField("term")))
        .toList();
  }
}
