package org.tongbao.engine.caseevent;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CaseDescription;
import org.tongbao.engine.casename.CaseNames;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.structure.Sentence;

/** What the sentences of a paragraph from one on tell of a case: suspects, sum, summary. */
final class CaseFacts {

  /** So many sentences from its first on belong to a case. */
  private static final int SENTENCES = 6;

  private static final int LONGEST_SUMMARY = 400;

  private static final Pattern SUSPECTS =
      Pattern.compile(
          "(?:嫌疑人|抓获|人员)[^0-9,。;]{0,12}([0-9]{1,6})余?[名人]|([0-9]{1,6})余?名(?:犯罪)?嫌疑人|等([0-9]{1,4})人");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:涉案金额|涉案资金|涉案价值|涉案流水|案值|资金流水|非法获利)[^0-9,。;]{0,8}([0-9]{1,9}(?:\\.[0-9]{1,4})?)([百千]?[万亿]?)余?([万亿]?)余?元");

  /** Of these one stands in what {@link #SUSPECTS} and {@link #AMOUNT} find. */
  private static final Phrases OF_SUSPECTS =
      Phrases.of("嫌疑人", "抓获", "人员", "等0", "等1", "等2", "等3", "等4", "等5", "等6", "等7", "等8", "等9");

  private static final Phrases OF_AMOUNT =
      Phrases.of("涉案金额", "涉案资金", "涉案价值", "涉案流水", "案值", "资金流水", "非法获利");

  private CaseFacts() {}

  static CaseDescription of(Passage passage, @Nullable String name, int start) {
    IndexedText text = passage.text();
    int end = end(passage);
    String told = text.substring(start, end);
    return new CaseDescription(
        name,
        OF_SUSPECTS.in(text, start, end) ? suspects(told) : null,
        OF_AMOUNT.in(text, start, end) ? amount(told) : null,
        summary(told));
  }

  private static int end(Passage passage) {
    int end = passage.span().end();
    int index = passage.sentence().index();
    for (int i = index + 1;
        i < Math.min(passage.outline().sentences().size(), index + SENTENCES);
        i++) {
      Sentence next = passage.outline().sentences().get(i);
      boolean other = !CaseNames.in(passage.text(), next.span()).isEmpty();
      if (next.block() != passage.sentence().block() || other) {
        break;
      }
      end = next.span().end();
    }
    return end;
  }

  private static @Nullable Integer suspects(String told) {
    Matcher matcher = SUSPECTS.matcher(told);
    if (!matcher.find()) {
      return null;
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return Integer.valueOf(matcher.group(group));
      }
    }
    return null;
  }

  private static @Nullable BigDecimal amount(String told) {
    Matcher matcher = AMOUNT.matcher(told);
    if (!matcher.find()) {
      return null;
    }
    BigDecimal amount = new BigDecimal(matcher.group(1));
    for (char magnitude : (matcher.group(2) + matcher.group(3)).toCharArray()) {
      amount = amount.multiply(BigDecimal.valueOf(magnitude(magnitude)));
    }
    return amount;
  }

  private static long magnitude(char character) {
    return switch (character) {
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 1;
    };
  }

  private static @Nullable String summary(String told) {
    String line = told.strip();
    if (line.length() < 12) {
      return null;
    }
    return line.length() <= LONGEST_SUMMARY ? line : line.substring(0, LONGEST_SUMMARY) + "…";
  }
}
