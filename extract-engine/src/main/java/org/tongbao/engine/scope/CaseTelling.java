package org.tongbao.engine.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tongbao.engine.casename.CaseNames;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.structure.Span;

/**
 * Tells stretches of the text that name or tell one case: 王某等人, 该案, 破获一起…案. Each is read once;
 * confined to the thread that works on the document.
 */
final class CaseTelling {

  private static final int REACH = 60;
  private static final int VERB_REACH = 12;
  private static final List<String> SINGLE =
      List.of("案", "团伙", "窝点", "犯罪组织", "犯罪集团", "涉恶组织", "网络犯罪链条");

  /** What is one case when it is broken up, though not whenever one is spoken of: 捣毁一处制假工厂. */
  private static final List<String> BROKEN_UP =
      List.of("工厂", "加工厂", "作坊", "集团", "网络", "黑市", "据点", "仓库", "链条", "通道", "平台", "赌场", "赌档");

  private static final List<String> BREAKING =
      List.of("打掉", "捣毁", "捣破", "摧毁", "瓦解", "端掉", "铲除", "斩断", "破获");

  /** “2·17”制售盗版教辅案: a case by the day of its beginning. */
  private static final Pattern CASE_OF_DAY =
      Pattern.compile("“[\\d一二三四五六七八九十]{1,3}·[\\d一二三四五六七八九十]{1,3}”[^,。;、]{0,30}?案(?!件)");

  /** 打掉了一批团伙, 一系列案件: not one. */
  private static final String MANY = "批系些大";

  private static final List<String> SEVERAL = List.of("等一批", "等一系列", "等系列", "等多起", "等重大", "等大要案");

  private static final String NOT_A_PERSON = "公市地平企网医科小银村县区人些种款个单国次时天日件类项";
  private static final String NO_SURNAME = "，,。、为在的了对向将是以被由从把给到:（(“和及与或";

  private final IndexedText text;
  private final Map<Span, Boolean> known = new HashMap<>();

  CaseTelling(IndexedText text) {
    this.text = text;
  }

  boolean tells(Span span) {
    return known.computeIfAbsent(span, this::read);
  }

  private boolean read(Span span) {
    List<Span> examples = new ArrayList<>();
    for (Span name : CaseNames.in(text, span)) {
      if (!isExample(name.end(), span.end())) {
        return true;
      }
      examples.add(name);
    }
    if (CASE_OF_DAY.matcher(text).region(span.start(), span.end()).find()) {
      return true;
    }
    for (int i = span.start(); i < span.end(); i++) {
      int at = i;
      Span example = examples.stream().filter(name -> name.contains(at)).findFirst().orElse(null);
      if (example != null) {
        i = example.end() - 1;
        continue;
      }
      if (text.charAt(i) == '某' && isPerson(i, span.end())) {
        return true;
      }
      TermMatch<LevelCues.Cue> cue = LevelCues.longestAt(text, i, span.end());
      if (cue == null) {
        continue;
      }
      if (cue.value() == LevelCues.Cue.CASE && !isCounted(cue.end())
          || cue.value() == LevelCues.Cue.ONE
              && !isPartOfNumber(cue.start())
              && !isPartOfNumber(cue)
              && singleFollows(cue.start(), cue.end(), span.end())) {
        return true;
      }
      i = cue.end() - 1;
    }
    return false;
  }

  /** 侦破李某等人诈骗案等案件14起: the name is an example of those counted behind it. */
  private boolean isExample(int nameEnd, int limit) {
    if (!text.startsWith("等", nameEnd)) {
      return false;
    }
    int comma = text.indexOf(',', nameEnd);
    int end = Math.min(comma < 0 ? limit : Math.min(comma, limit), nameEnd + REACH);
    String words = text.substring(nameEnd, end);
    return words.contains("案")
        && (words.chars().anyMatch(Character::isDigit)
            || SEVERAL.stream().anyMatch(words::startsWith));
  }

  /** 21起 holds 1起. */
  private boolean isPartOfNumber(int start) {
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    return Character.isDigit(before) || before == '.';
  }

  /** A verb at the cue, or before it in its clause: 摧毁“…”特大网络赌博平台. */
  private boolean breaks(int cue) {
    String lead = text.substring(Math.max(0, cue - VERB_REACH), cue);
    String clause = lead.substring(Math.max(lead.lastIndexOf(','), lead.lastIndexOf('。')) + 1);
    return BREAKING.stream().anyMatch(verb -> text.startsWith(verb, cue) || clause.contains(verb));
  }

  /** 判处被告人1300人: many are counted, none is told of. */
  private boolean isCounted(int end) {
    return end < text.length() && Character.isDigit(text.charAt(end));
  }

  /** 一百二十一个: no single one is told of. */
  private boolean isPartOfNumber(TermMatch<LevelCues.Cue> cue) {
    return cue.start() > 0 && "十百千万亿〇零".indexOf(text.charAt(cue.start() - 1)) >= 0;
  }

  private boolean singleFollows(int cue, int from, int limit) {
    if (from < limit && MANY.indexOf(text.charAt(from)) >= 0) {
      return false;
    }
    int end = Math.min(limit, from + REACH);
    String following = text.substring(from, end);
    int stop = following.indexOf('。');
    String within = stop < 0 ? following : following.substring(0, stop);
    int comma = within.indexOf(',');
    String object = comma < 0 ? within : within.substring(0, comma);
    boolean broken =
        breaks(cue)
            && object.chars().noneMatch(Character::isDigit)
            && BROKEN_UP.stream().anyMatch(object::contains);
    return broken || SINGLE.stream().anyMatch(within::contains);
  }

  private boolean isPerson(int index, int limit) {
    boolean surname =
        index > 0
            && Character.isIdeographic(text.charAt(index - 1))
            && NO_SURNAME.indexOf(text.charAt(index - 1)) < 0;
    char next = index + 1 < limit ? text.charAt(index + 1) : ' ';
    return surname && NOT_A_PERSON.indexOf(next) < 0;
  }
}
