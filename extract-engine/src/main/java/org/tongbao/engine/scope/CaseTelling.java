package org.tongbao.engine.scope;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.casename.CaseNames;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/**
 * Tells stretches of the text that name or tell one case: 王某等人, 该案, 破获一起…案. Each is read once;
 * confined to the thread that works on the document.
 */
final class CaseTelling {

  private static final int REACH = 60;
  private static final int VERB_REACH = 12;
  private static final Phrases SINGLE =
      Phrases.of("案", "团伙", "窝点", "犯罪组织", "犯罪集团", "涉恶组织", "网络犯罪链条");

  /** What is one case when it is broken up, though not whenever one is spoken of: 捣毁一处制假工厂. */
  private static final Phrases BROKEN_UP =
      Phrases.of(
          "工厂", "加工厂", "作坊", "集团", "网络", "黑市", "据点", "仓库", "链条", "通道", "平台", "赌场", "赌档", "屠宰点",
          "屠宰场", "加工点", "储存点");

  private static final Phrases BREAKING =
      Phrases.of("打掉", "捣毁", "捣破", "摧毁", "瓦解", "端掉", "铲除", "斩断", "破获");

  /** “2·17”制售盗版教辅案: a case by the day of its beginning. */
  private static final Pattern CASE_OF_DAY =
      Pattern.compile("“[\\d一二三四五六七八九十]{1,3}·[\\d一二三四五六七八九十]{1,3}”[^,。;、]{0,30}?案(?!件)");

  /** 打掉了一批团伙, 一系列案件: not one. */
  private static final String MANY = "批系些大月季星";

  /** 督办案件1起、…: the number of what stands before, not of a case behind. */
  private static final String PAUSES = "、,;。()";

  private static final Phrases SERIOUS = Phrases.of("特大");
  private static final Phrases CASE_UNITS = Phrases.of("起", "件", "宗");
  private static final Phrases PRESENTING = Phrases.of("陈述", "介绍", "讲述", "讲解", "通报");

  private static final Phrases SEVERAL = Phrases.of("等一批", "等一系列", "等系列", "等多起", "等重大", "等大要案");

  private static final String NOT_A_PERSON = "公市地平企网医科小银村县区人些种款个单国次时天日件类项";
  private static final String NO_SURNAME = "镇市县乡村路街省州局院校所站，,。、为在的了对向将是以被由从把给到:（(“和及与或";

  private static final Phrases CASE = Phrases.of("案");
  private static final Phrases COMMA = Phrases.of(",");
  private static final Phrases FULL_STOP = Phrases.of("。");
  private static final Phrases STOPS = COMMA.and(FULL_STOP);
  private static final Phrases DOT_OF_DATE = Phrases.of("·");
  private static final Phrases CUES = LevelCues.words().and(Phrases.of("某"));

  /** Without one of these nothing is told: most stretches have none. */
  private static final Phrases TELLING =
      LevelCues.words(LevelCues.Cue.CASE)
          .and(LevelCues.words(LevelCues.Cue.ONE))
          .and(Phrases.of("某", "案", "·"));

  private final IndexedText text;
  private final PerSentence<Boolean> sentences;
  private final Map<Span, Boolean> known = new HashMap<>();

  CaseTelling(Outline outline) {
    this.text = outline.words();
    this.sentences = new PerSentence<>(outline, sentence -> read(sentence.span()));
  }

  boolean tells(Sentence sentence) {
    return sentences.of(sentence);
  }

  boolean tells(Span span) {
    if (!TELLING.in(text, span)) {
      return false;
    }
    Boolean before = known.get(span);
    if (before == null) {
      before = read(span);
      known.put(span, before);
    }
    return before;
  }

  private boolean read(Span span) {
    if (!TELLING.in(text, span)) {
      return false;
    }
    List<Span> examples = CaseNames.in(text, span);
    for (Span name : examples) {
      if (!isExample(name.end(), span.end())) {
        return true;
      }
    }
    if (DOT_OF_DATE.in(text, span)
        && CASE_OF_DAY.matcher(text).region(span.start(), span.end()).find()) {
      return true;
    }
    for (int i = nextCue(span.start(), span); i < span.end(); i = nextCue(i + 1, span)) {
      Span example = holding(examples, i);
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
      if (cue.value() == LevelCues.Cue.CASE && isOne(cue, span.end())
          || cue.value() == LevelCues.Cue.ONE
              && !isPartOfNumber(cue)
              && singleFollows(cue.start(), cue.end(), span.end())) {
        return true;
      }
      i = cue.end() - 1;
    }
    return false;
  }

  private int nextCue(int from, Span span) {
    int next = CUES.firstIn(text, from, span.end());
    return next < 0 ? span.end() : next;
  }

  private static @Nullable Span holding(List<Span> names, int offset) {
    for (Span name : names) {
      if (name.contains(offset)) {
        return name;
      }
    }
    return null;
  }

  /** 侦破李某等人诈骗案等案件14起: the name is an example of those counted behind it. */
  private boolean isExample(int end, int limit) {
    int nameEnd = end < limit && text.charAt(end) == '”' ? end + 1 : end;
    if (!text.startsWith("等", nameEnd)) {
      return false;
    }
    int stop = before(COMMA, nameEnd, Math.min(limit, nameEnd + REACH));
    return CASE.in(text, nameEnd, stop)
        && (holdsDigit(nameEnd, stop) || SEVERAL.endAt(text, nameEnd, stop) > nameEnd);
  }

  /** The stretch's end, or where one of the words begins in it. */
  private int before(Phrases words, int from, int to) {
    int place = words.firstIn(text, from, to);
    return place < 0 ? to : place;
  }

  private boolean holdsDigit(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A verb at the cue, or before it in its clause: 摧毁“…”特大网络赌博平台. */
  private boolean breaks(int cue) {
    int lead = Math.max(0, cue - VERB_REACH);
    int clause = Math.max(lead, 1 + STOPS.lastIn(text, lead, cue));
    return BREAKING.beginsAt(text, cue) || BREAKING.in(text, clause, cue);
  }

  private boolean isOne(TermMatch<LevelCues.Cue> cue, int limit) {
    boolean found = text.charAt(cue.start()) == '经';
    return !isCounted(cue.end())
        && !PRESENTING.endsAt(text, cue.start())
        && !(found && countsCases(cue.end(), limit));
  }

  /** 经查立案64件, 特大案件立案80起, 16起重特大案件: the clause counts cases. */
  private boolean countsCases(int at, int limit) {
    int start = 1 + STOPS.lastIn(text, Math.max(0, at - VERB_REACH), at);
    int end = before(STOPS, at, Math.min(limit, at + REACH));
    for (int i = CASE_UNITS.firstIn(text, start, end);
        i >= 0;
        i = CASE_UNITS.firstIn(text, i + 1, end)) {
      if (i > start && Character.isDigit(text.charAt(i - 1)) && !isSingle(i, start)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSingle(int unit, int start) {
    return text.charAt(unit - 1) == '1'
        && (unit - 1 == start || !Character.isDigit(text.charAt(unit - 2)));
  }

  /** 判处被告人1300人: many are counted, none is told of. */
  private boolean isCounted(int end) {
    return end < text.length() && Character.isDigit(text.charAt(end));
  }

  /** 一百二十一个: no single one is told of. */
  private boolean isPartOfNumber(TermMatch<LevelCues.Cue> cue) {
    return cue.start() > 0 && "十百千万亿〇零.0123456789".indexOf(text.charAt(cue.start() - 1)) >= 0;
  }

  private boolean singleFollows(int cue, int from, int limit) {
    if (from < limit && (MANY + PAUSES).indexOf(text.charAt(from)) >= 0) {
      return false;
    }
    if (SERIOUS.beginsAt(text, cue) && countsCases(cue, limit)) {
      return false;
    }
    int end = before(FULL_STOP, from, Math.min(limit, from + REACH));
    if (SINGLE.in(text, from, end)) {
      return true;
    }
    int object = before(COMMA, from, end);
    return BROKEN_UP.in(text, from, object) && breaks(cue) && !holdsDigit(from, object);
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
