package org.tongbao.engine.figure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.number.Classifier;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/**
 * Numbers behind 分别 take the verbs, else the nouns before it in their order; behind 这三个数字分别 those
 * of the figures before.
 */
final class RespectiveNumber extends VerbRule {

  private static final int LONGEST_LIST = 80;
  private static final Phrases RESPECTIVELY = Phrases.of("分别");
  private static final String ITEM = "[约近超逾]?[0-9][0-9.,]*[余多万亿千百]*[\\p{IsHan}&&[^和及]]{0,2}";
  private static final Pattern BEFORE =
      Pattern.compile("分别(?:是|为|达到|达|增至|升至|降至|增加到|上升到)?((?:" + ITEM + "[、和及])*)[约近超逾]?$");
  private static final Pattern BEHIND = Pattern.compile("^" + ITEM + "((?:[、和及]" + ITEM + ")*)");
  private static final Pattern SEPARATOR = Pattern.compile("[、和及]");
  private static final List<String> POINTING = List.of("数字", "数据", "同期");

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    Row row = Row.of(site);
    boolean pointing = row != null && POINTING.stream().anyMatch(row.said::contains);
    return row != null && (pointing || site.quantity().classifier() == null)
        ? Attempt.listOf(attempt(site, row, pointing, memory))
        : List.of();
  }

  /** Whether the number stands in such a row. */
  static boolean holds(Site site) {
    return Row.of(site) != null;
  }

  private static @Nullable Attempt attempt(Site site, Row row, boolean pointing, Memory memory) {
    List<Token> heads =
        site.tokens().stream()
            .filter(token -> token.start() >= row.clause && token.end() <= row.word)
            .toList();
    List<Token> verbs =
        heads.stream()
            .filter(token -> token.word() instanceof Word.Verb verb && verb.isEnforcement())
            .toList();
    List<Token> nouns = heads.stream().filter(token -> token.word() instanceof Word.Noun).toList();
    if (nouns.size() == row.size && pointing) {
      Attempt named = named(site, nouns.get(row.place), memory);
      if (named != null) {
        return named;
      }
    }
    if (verbs.size() == row.size) {
      return Attempt.of(verbs.get(row.place));
    }
    int back = row.size - 1;
    if (!pointing || !heads.isEmpty() || memory.totals().size() <= back) {
      return null;
    }
    // each figure of the row becomes the newest one, so the same distance reaches the next
    Draft like = memory.totals().get(back);
    return isSameUnit(site, like) ? Attempt.like(like) : null;
  }

  private static boolean isSameUnit(Site site, Draft other) {
    Classifier unit = site.quantity().classifier();
    Classifier before = other.quantity().classifier();
    return unit == null || before == null || unit.equals(before);
  }

  /** The action of the last figure that counted what the noun names. */
  private static @Nullable Attempt named(Site site, Token token, Memory memory) {
    if (!(token.word() instanceof Word.Noun(ObjectKind kind)) || kind == null) {
      return null;
    }
    String noun = site.text().substring(token.start(), token.end());
    for (Draft earlier : memory.totals()) {
      ObjectPhrase object = earlier.object();
      boolean same =
          earlier.kind() == kind
              && object != null
              && site.text().substring(object.words().start(), object.words().end()).endsWith(noun);
      if (same) {
        return Attempt.like(earlier);
      }
    }
    return null;
  }

  /**
   * @param clause where the clause of 分别 begins
   * @param word where 分别 stands
   * @param said the words between them
   * @param place of the number among the {@code size} numbers
   */
  private record Row(int clause, int word, String said, int place, int size) {

    static @Nullable Row of(Site site) {
      int start = site.quantity().start();
      int from = Math.max(site.sentence().span().start(), start - LONGEST_LIST);
      if (!RESPECTIVELY.in(site.text(), from, start)) {
        return null;
      }
      Matcher before = BEFORE.matcher(site.text()).region(from, start);
      if (!before.find()) {
        return null;
      }
      int to = Math.min(site.sentence().span().end(), start + LONGEST_LIST);
      Matcher behind = BEHIND.matcher(site.text()).region(start, to);
      int clause = before.start();
      while (clause > from && site.text().charAt(clause - 1) != ',') {
        clause--;
      }
      int place = separators(before.group(1));
      int rest = behind.find() ? separators(behind.group(1)) : 0;
      String said = site.text().substring(clause, before.start());
      return new Row(clause, before.start(), said, place, place + rest + 1);
    }

    private static int separators(String list) {
      return (int) SEPARATOR.matcher(list).results().count();
    }
  }

  @Override
  public Description description() {
    return Description.of(
        "Numbers behind 分别 take the verbs, the nouns or the figures before it in their order.",
        "VERB, VERB 分别为 NUMBER、NUMBER; 这两个数字分别是 NUMBER、NUMBER",
        "a figure for each number, with the verb, noun or figure in the same place of the row",
        Example.of("乙市破案宗数和抓获人数分别为35、61", "SOLVED CASES 35", "CAUGHT SUSPECTS 61"),
        Example.of(
            "侦破案件70起,抓获嫌疑人90名。去年同期,这两个数字分别是65和82",
            "SOLVED CASES 70起",
            "CAUGHT SUSPECTS 90名",
            "SOLVED CASES 65",
            "CAUGHT SUSPECTS 82"),
        Example.of("全省破案数量和抓获人数分别为86、300", "SOLVED CASES 86", "CAUGHT SUSPECTS 300"),
        Example.of(
            "查扣车辆80辆,没收香烟6吨,罚款90万元。2020年同期分别为60辆、5吨和70万元",
            "SEIZED GOODS 80辆",
            "SEIZED GOODS 6吨",
            "PENALIZED MONEY 90万元",
            "SEIZED GOODS 60辆",
            "SEIZED GOODS 5吨",
            "PENALIZED MONEY 70万元"),
        Example.counter("两市人口分别为350、610"));
  }
}
