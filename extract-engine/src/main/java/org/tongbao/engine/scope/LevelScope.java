package org.tongbao.engine.scope;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Campaign;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.agency.AgencyMention;
import org.tongbao.engine.agency.Reach;
import org.tongbao.engine.casename.CaseNames;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.lexicon.TermMatcher;
import org.tongbao.engine.region.Gazetteer;
import org.tongbao.engine.region.PlaceMention;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention;

/** Whether a statement counts a campaign, an operation inside it, or one described case. */
final class LevelScope {

  /** What a word tells of the level; columns of the lexicon {@code levels}. */
  private enum Cue {
    /** 该案, 经查: one case is told. */
    CASE,
    /** 一起, 一个: one case if a word for a case or a gang follows. */
    ONE,
    /** 共, 累计: a sum. */
    SUM,
    /** 全省, 全国: more than one case is spoken of. */
    AREA,
    /** 集群打击: an operation made of one case. */
    CLUSTER,
    /** 典型案例 in a heading. */
    CASES_HEADING,
    /** 典型案例 in a statement: cases are counted, none is told. */
    CASES_COUNTED
  }

  private static final TermMatcher<Cue> CUES =
      TermMatcher.of(Lexicon.load("levels").terms("term", row -> Cue.valueOf(row.getField("cue"))));

  private static final List<String> PARTS_OF_CASE =
      List.of("带破", "串并", "关联", "系列", "扩线", "深挖", "涉及");
  private static final List<String> TYPICAL = List.of("典型案例", "典型案件");
  private static final int ONE_REACH = 60;
  private static final List<String> SINGLE =
      List.of("案", "团伙", "窝点", "犯罪组织", "犯罪集团", "涉恶组织", "网络犯罪链条");
  private static final String NOT_A_PERSON = "公市地平企网医科小银村县区人些种款个单国次时天日件类项";
  private static final String NO_SURNAME = "，,。、为在的了对向将是以被由从把给到:（(“和及与或";

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final ThematicActions actions;
  private final boolean titleTellsCase;

  LevelScope(DocumentMentions mentions, Surroundings surroundings, ThematicActions actions) {
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.actions = actions;
    this.titleTellsCase =
        mentions.outline().blocks().stream()
            .anyMatch(block -> block.kind() == BlockKind.TITLE && tellsCase(block.span()));
  }

  Level resolve(Sentence sentence, Span statement, Campaign campaign) {
    boolean title = surroundings.isTitle(sentence) && !tellsCase(sentence.span());
    if (title || countsCases(sentence, statement)) {
      return operationOr(sentence, statement, campaign);
    }
    if (campaign.operation() != null && !tellsCase(sentence.span())) {
      return Level.OPERATION;
    }
    boolean sum = !underNamedCase(sentence) && isSum(sentence, statement);
    if (!sum
        && (tellsCase(sentence.span())
            || inCaseBlock(sentence)
            || underCases(sentence)
            || goesWithTitle(sentence))) {
      return has(sentence.span().start(), statement.end(), Cue.CLUSTER) != null
          ? Level.OPERATION
          : Level.CASE;
    }
    return operationOr(sentence, statement, campaign);
  }

  /** The document tells one case, and the sentence counts nothing beyond it. */
  private boolean goesWithTitle(Sentence sentence) {
    return titleTellsCase
        && !countsOtherCases(sentence)
        && has(sentence.span().start(), sentence.span().end(), Cue.AREA) == null;
  }

  /** 8起…典型案例: cases are counted, none is told. */
  private boolean countsCases(Sentence sentence, Span statement) {
    Span clause = Surroundings.clauseAt(sentence, statement.start());
    int limit = Math.max(statement.end(), Math.min(clause.end(), statement.end() + ONE_REACH));
    String words = mentions.words(statement.start(), limit);
    return TYPICAL.stream().anyMatch(words::contains);
  }

  /** Whether the words name or tell one case: 王某等人, 该案, 破获一起…案. */
  boolean tellsCase(Span span) {
    String text = mentions.text();
    if (!CaseNames.in(text, span).isEmpty()) {
      return true;
    }
    for (int i = span.start(); i < span.end(); i++) {
      if (text.charAt(i) == '某' && isPerson(i, span.end())) {
        return true;
      }
      TermMatch<Cue> cue = CUES.longestAt(text, i, span.end());
      if (cue == null) {
        continue;
      }
      if (cue.value() == Cue.CASE
          || cue.value() == Cue.ONE && singleFollows(cue.end(), span.end())) {
        return true;
      }
      i = cue.end() - 1;
    }
    return false;
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
    boolean sum =
        has(Math.min(clause.start(), statement.start()), statement.end(), Cue.SUM) != null;
    TimeMention time = mentions.times().lastIn(sentence.span().start(), statement.start());
    boolean running = time != null && time.running();
    boolean campaign =
        mentions.campaigns().lastIn(sentence.span().start(), statement.start()) != null;
    return sum && (running || campaign) || running && !tellsCase(sentence.span());
  }

  /** The paragraph has begun to tell a case, and this sentence goes on with it. */
  boolean inCaseBlock(Sentence sentence) {
    if (countsOtherCases(sentence)) {
      return false;
    }
    for (Sentence before : surroundings.before(sentence)) {
      if (tellsCase(before.span())) {
        return !namesAnotherPlace(sentence, before);
      }
      TimeMention time = mentions.times().firstIn(before.span().start(), before.span().end());
      if (time != null
          && time.running()
          && has(before.span().start(), before.span().end(), Cue.SUM) != null) {
        return false;
      }
    }
    return false;
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
      if (has(heading.span().start(), heading.span().end(), Cue.CASES_HEADING) != null
          || has(heading.span().start(), heading.span().end(), Cue.CASES_COUNTED) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean singleFollows(int from, int limit) {
    int end = Math.min(limit, from + ONE_REACH);
    String following = mentions.words(from, end);
    int stop = following.indexOf('。');
    String within = stop < 0 ? following : following.substring(0, stop);
    return SINGLE.stream().anyMatch(within::contains);
  }

  private boolean isPerson(int index, int limit) {
    String text = mentions.text();
    boolean surname =
        index > 0
            && Character.isIdeographic(text.charAt(index - 1))
            && NO_SURNAME.indexOf(text.charAt(index - 1)) < 0;
    char next = index + 1 < limit ? text.charAt(index + 1) : ' ';
    return surname && NOT_A_PERSON.indexOf(next) < 0;
  }

  private @Nullable Cue has(int from, int to, Cue wanted) {
    return CUES.findAll(mentions.text(), from, to).stream()
            .anyMatch(match -> match.value() == wanted)
        ? wanted
        : null;
  }
}
