package org.tongbao.engine.scope;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Campaign;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.agency.AgencyMention;
import org.tongbao.engine.agency.Reach;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.region.Gazetteer;
import org.tongbao.engine.region.PlaceMention;
import org.tongbao.engine.scope.LevelCues.Cue;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention;

/** Whether a statement counts a campaign, an operation inside it, or one described case. */
final class LevelScope {

  private static final List<String> PARTS_OF_CASE =
      List.of("带破", "串并", "关联", "系列", "扩线", "深挖", "涉及");
  private static final List<String> TYPICAL = List.of("典型案例", "典型案件");
  private static final int ONE_REACH = 60;
  private static final List<String> BODIES = List.of("海关", "警方", "公安", "检察院", "法院", "税务局");
  private static final List<String> SAME_BODY = List.of("当地", "该", "办案", "专案", "上述", "协助", "配合");
  private static final int BODY_REACH = 8;
  private static final List<String> ADDING = List.of("此外,", "另外,", "同时,", "同期,", "据统计,", "截至目前,");

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final ThematicActions actions;
  private final CaseTelling telling;
  private final boolean titleTellsCase;

  LevelScope(DocumentMentions mentions, Surroundings surroundings, ThematicActions actions) {
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.actions = actions;
    this.telling = new CaseTelling(mentions.text());
    this.titleTellsCase =
        mentions.outline().blocks().stream()
            .anyMatch(block -> block.kind() == BlockKind.TITLE && tellsCase(block.span()));
  }

  Level resolve(Sentence sentence, Span statement, Campaign campaign) {
    boolean told = tellsCaseUpTo(sentence, statement);
    boolean title = surroundings.isTitle(sentence) && !tellsCase(sentence.span());
    if (title || countsCases(sentence, statement)) {
      return operationOr(sentence, statement, campaign);
    }
    if (campaign.operation() != null && !told) {
      return Level.OPERATION;
    }
    boolean sum = !underNamedCase(sentence) && isSum(sentence, statement);
    if (!sum
        && (told || inCaseBlock(sentence) || underCases(sentence) || goesWithTitle(sentence))) {
      return has(sentence.span().start(), statement.end(), Cue.CLUSTER)
          ? Level.OPERATION
          : Level.CASE;
    }
    return operationOr(sentence, statement, campaign);
  }

  /**
   * The part of the sentence between semicolons that holds the statement tells a case, or goes on
   * with one told in a part before: another body's results behind it do not.
   */
  private boolean tellsCaseUpTo(Sentence sentence, Span statement) {
    int end = indexOrEnd(sentence, ';', statement.end());
    int start = 1 + mentions.text().lastIndexOf(';', Math.max(0, statement.start() - 1));
    Span own = new Span(Math.max(start, sentence.span().start()), end);
    if (tellsCase(own)) {
      return true;
    }
    Span before = new Span(sentence.span().start(), own.start());
    return !isEmpty(before) && tellsCase(before) && !opensWithBody(own);
  }

  private int indexOrEnd(Sentence sentence, char sign, int from) {
    int index = mentions.text().indexOf(sign, from);
    return index < 0 ? sentence.span().end() : Math.min(index, sentence.span().end());
  }

  /** 拱北海关同期…: another body or place speaks. */
  private boolean opensWithBody(Span part) {
    AgencyMention body = mentions.agencies().firstIn(part.start(), part.start() + 1);
    String opening = mentions.words(part.start(), Math.min(part.end(), part.start() + BODY_REACH));
    boolean same = SAME_BODY.stream().anyMatch(opening::contains);
    return !same
        && (body != null
            || mentions.places().firstIn(part.start(), part.start() + 1) != null
            || BODIES.stream().anyMatch(word -> opening.indexOf(word) > 0));
  }

  private static boolean isEmpty(Span span) {
    return span.start() >= span.end();
  }

  /** The document tells one case, and the sentence counts nothing beyond it. */
  private boolean goesWithTitle(Sentence sentence) {
    return titleTellsCase
        && !countsOtherCases(sentence)
        && !has(sentence.span().start(), sentence.span().end(), Cue.AREA);
  }

  /** 8起…典型案例: cases are counted, none is told. */
  private boolean countsCases(Sentence sentence, Span statement) {
    Span clause = Surroundings.clauseAt(sentence, statement.start());
    int limit = Math.max(statement.end(), Math.min(clause.end(), statement.end() + ONE_REACH));
    String words = mentions.words(statement.start(), limit);
    return TYPICAL.stream().anyMatch(words::contains);
  }

  /** Whether the words name or tell one case. */
  boolean tellsCase(Span span) {
    return telling.tells(span);
  }

  private Level operationOr(Sentence sentence, Span statement, Campaign campaign) {
    Span action = actions.before(sentence, statement.start());
    boolean unnamed = action != null && mentions.campaigns().in(action).isEmpty();
    boolean operation = campaign.operation() != null || unnamed;
    return operation ? Level.OPERATION : Level.CAMPAIGN;
  }

  /** A sum over a time, or of the whole country, inside or behind the telling of a case. */
  private boolean isSum(Sentence sentence, Span statement) {
    Span clause = Surroundings.clauseAt(sentence, statement.start());
    boolean sum = has(Math.min(clause.start(), statement.start()), statement.end(), Cue.SUM);
    TimeMention time = mentions.times().lastIn(sentence.span().start(), statement.end());
    boolean running = time != null && time.running();
    boolean campaign =
        mentions.campaigns().lastIn(sentence.span().start(), statement.end()) != null;
    return sum && (running || campaign) || running && !tellsCase(sentence.span());
  }

  /** The paragraph has begun to tell a case, and this sentence goes on with it. */
  boolean inCaseBlock(Sentence sentence) {
    if (countsOtherCases(sentence) || opensWithArea(sentence)) {
      return false;
    }
    for (Sentence before : surroundings.before(sentence)) {
      if (tellsCase(before.span())) {
        return !namesAnotherPlace(sentence, before);
      }
      TimeMention time = mentions.times().firstIn(before.span().start(), before.span().end());
      if (time != null
          && time.running()
          && has(before.span().start(), before.span().end(), Cue.SUM)) {
        return false;
      }
    }
    return false;
  }

  /** 此外,全省…: the results of a whole area again. */
  private boolean opensWithArea(Sentence sentence) {
    int start = sentence.span().start();
    int after =
        ADDING.stream()
            .filter(word -> mentions.text().startsWith(word, start))
            .mapToInt(String::length)
            .findFirst()
            .orElse(0);
    TermMatch<Cue> cue = LevelCues.longestAt(mentions.text(), start + after, sentence.span().end());
    return cue != null && cue.value() == Cue.AREA;
  }

  /** 查处案件47起: cases are counted that are not parts of the one told. */
  private boolean countsOtherCases(Sentence sentence) {
    String words = mentions.words(sentence.span().start(), sentence.span().end());
    int cases = words.indexOf("案件");
    boolean counted =
        cases >= 0 && cases + 2 < words.length() && Character.isDigit(words.charAt(cases + 2));
    return counted && PARTS_OF_CASE.stream().noneMatch(words::contains);
  }

  /** The body or place of the sentence lies elsewhere than that of the case told before. */
  private boolean namesAnotherPlace(Sentence sentence, Sentence told) {
    Region now = localRegion(sentence, true);
    Region then = localRegion(told, false);
    return now != null
        && then != null
        && !now.equals(then)
        && !Gazetteer.holds(now, then)
        && !Gazetteer.holds(then, now);
  }

  private @Nullable Region localRegion(Sentence sentence, boolean first) {
    Region region = null;
    for (AgencyMention agency : mentions.agencies().in(sentence.span())) {
      if (agency.reach() == Reach.LOCAL && !agency.secondary() && (region == null || !first)) {
        region = agency.region();
      }
    }
    PlaceMention head =
        mentions.places().firstIn(sentence.span().start(), sentence.span().start() + 1);
    return region == null && head != null ? head.region() : region;
  }

  /** Under a heading that names one case or numbers it: 案例三:…案. */
  private boolean underNamedCase(Sentence sentence) {
    List<Block> headings = surroundings.headings(sentence);
    if (headings.isEmpty()) {
      return false;
    }
    Span heading = headings.getFirst().span();
    boolean numbered =
        mentions.text().startsWith("案例", heading.start())
            && heading.end() > heading.start() + 2
            && "一二三四五六七八九十0123456789".indexOf(mentions.text().charAt(heading.start() + 2)) >= 0;
    return numbered || tellsCase(heading);
  }

  boolean underCases(Sentence sentence) {
    for (Block heading : surroundings.headings(sentence)) {
      if (has(heading.span().start(), heading.span().end(), Cue.CASES_HEADING)
          || has(heading.span().start(), heading.span().end(), Cue.CASES_COUNTED)) {
        return true;
      }
    }
    return false;
  }

  private boolean has(int from, int to, Cue wanted) {
    return LevelCues.says(mentions.text(), from, to, wanted);
  }
}
