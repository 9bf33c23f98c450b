package org.tongbao.engine.scope;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Level;
import org.tongbao.engine.agency.AgencyMention;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.scope.CampaignScope.Resolved;
import org.tongbao.engine.scope.LevelCues.Cue;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention;

/** Whether a statement counts a campaign, an operation inside it, or one described case. */
final class LevelScope {

  /** A level with what made it. */
  record Leveled(Level level, Origin origin) {}

  private static final Phrases TYPICAL = Phrases.of("典型案例", "典型案件");
  private static final Phrases SEMICOLON = Phrases.of(";");
  private static final Phrases SEMICOLON_OR_SHARE = Phrases.of(";", ",其中");
  private static final int ONE_REACH = 60;
  private static final Phrases BODIES = Phrases.of("海关", "警方", "公安", "检察院", "法院", "税务局");
  private static final Phrases SAME_BODY = Phrases.of("当地", "该", "办案", "专案", "上述", "协助", "配合");
  private static final int BODY_REACH = 8;
  private static final Phrases ASSISTING = Phrases.of("协助", "配合");

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final ThematicActions actions;
  private final CaseTelling telling;
  private final CaseParagraphs paragraphs;
  private final DayCases dayCases;
  private final CaseHeadings headings;
  private final RepeatedNumbers repeated;
  private final boolean titleTellsCase;

  LevelScope(
      DocumentMentions mentions,
      Surroundings surroundings,
      ThematicActions actions,
      RepeatedNumbers repeated) {
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.actions = actions;
    this.telling = new CaseTelling(mentions.outline());
    this.paragraphs = new CaseParagraphs(mentions, surroundings, telling);
    this.dayCases = new DayCases(mentions);
    this.headings = new CaseHeadings(mentions, surroundings, telling);
    this.repeated = repeated;
    this.titleTellsCase = titleTellsCase();
  }

  private boolean titleTellsCase() {
    List<Sentence> sentences = mentions.outline().sentences();
    boolean titled = false;
    for (Block block : mentions.outline().blocks()) {
      titled |= block.kind() == BlockKind.TITLE;
      if (block.kind() == BlockKind.TITLE && tellsCase(block.span())) {
        return true;
      }
    }
    return !titled && !sentences.isEmpty() && tellsCase(sentences.getFirst());
  }

  Leveled resolve(Sentence sentence, Span statement, Resolved campaign) {
    Span told = toldUpTo(sentence, statement);
    boolean title = surroundings.isTitle(sentence) && !tellsCase(sentence);
    Leveled body = title ? inBody(sentence, statement, campaign) : null;
    if (body != null) {
      return body;
    }
    if (title || countsCases(sentence, statement)) {
      Leveled level = operationOr(sentence, statement, campaign);
      return level.level() == Level.OPERATION
          ? level
          : new Leveled(Level.CAMPAIGN, new Origin(OriginWay.LEVEL_CASES_COUNTED, null));
    }
    if (campaign.campaign().operation() != null && told == null) {
      return ofNamedOperation(campaign);
    }
    boolean area = has(sentence.span().start(), statement.start(), Cue.AREA);
    Origin ofCase =
        isSum(sentence, statement) && (area || !headings.nameCase(sentence))
            ? null
            : ofCase(sentence, told);
    if (ofCase == null) {
      return operationOr(sentence, statement, campaign);
    }
    return has(sentence.span().start(), statement.end(), Cue.CLUSTER)
        ? new Leveled(Level.OPERATION, new Origin(OriginWay.LEVEL_CLUSTER, ofCase.words()))
        : new Leveled(Level.CASE, ofCase);
  }

  /** A title repeats the number of the one case that the body tells. */
  private @Nullable Leveled inBody(Sentence sentence, Span statement, Resolved campaign) {
    RepeatedNumbers.Place place = repeated.inBody(sentence, statement);
    Leveled body = place == null ? null : resolve(place.sentence(), place.span(), campaign);
    return body != null && body.level() == Level.CASE
        ? new Leveled(Level.CASE, new Origin(OriginWay.LEVEL_OF_NUMBER, body.origin().words()))
        : null;
  }

  private @Nullable Origin ofCase(Sentence sentence, @Nullable Span told) {
    if (told != null) {
      return new Origin(OriginWay.LEVEL_CASE_TOLD, told);
    }
    Sentence before = paragraphs.caseBefore(sentence);
    if (before != null) {
      return new Origin(OriginWay.LEVEL_OF_PARAGRAPH, before.span());
    }
    Block heading = headings.ofCases(sentence);
    if (heading != null) {
      return new Origin(OriginWay.LEVEL_OF_HEADING, heading.span());
    }
    return goesWithTitle(sentence) ? new Origin(OriginWay.LEVEL_OF_TITLE, null) : null;
  }

  private static Leveled ofNamedOperation(Resolved campaign) {
    Origin name = campaign.origins().operation();
    return new Leveled(
        Level.OPERATION,
        new Origin(OriginWay.LEVEL_OF_OPERATION, name == null ? null : name.words()));
  }

  /** 全省查处案件31起,罚款9万元,查办“…”案: a whole area's sums, told before any case. */
  private boolean tellsBehind(Sentence sentence, Span statement, Span own) {
    Span clause = sentence.clauseAt(statement.start());
    int end = Math.max(statement.end(), clause.end());
    return has(own.start(), statement.start(), Cue.AREA)
        && !tellsCase(new Span(own.start(), Math.min(end, own.end())));
  }

  /** 清理信息15条,移送线索2条,协助公安破获诈骗案: the sums before are not the case's. */
  private boolean endsWithCase(Sentence sentence, Span statement, Span own) {
    if (!ASSISTING.in(mentions.text(), own)) {
      return false;
    }
    for (Span clause : sentence.clauses()) {
      boolean behind = clause.start() >= statement.end() && clause.end() <= own.end();
      if (behind && ASSISTING.beginsAt(mentions.text(), clause.start())) {
        return !tellsCase(new Span(own.start(), clause.start()));
      }
    }
    return false;
  }

  /**
   * The part of the sentence between semicolons that holds the statement tells a case, or goes on
   * with one told in a part before: another body's results behind it do not.
   */
  private @Nullable Span toldUpTo(Sentence sentence, Span statement) {
    Span whole = sentence.span();
    int stop = SEMICOLON_OR_SHARE.firstIn(mentions.text(), statement.end(), whole.end());
    int start = 1 + SEMICOLON.lastIn(mentions.text(), whole.start(), statement.start());
    Span own = new Span(Math.max(start, whole.start()), stop < 0 ? whole.end() : stop);
    boolean told = own.equals(whole) ? tellsCase(sentence) : tellsCase(own);
    if (told && !endsWithCase(sentence, statement, own) && !tellsBehind(sentence, statement, own)) {
      return own;
    }
    Span before = new Span(whole.start(), own.start());
    boolean goesOn = !isEmpty(before) && tellsCase(before) && !opensWithBody(own);
    return goesOn ? before : dayCases.telling(sentence, own, statement);
  }

  /** 拱北海关同期…: another body or place speaks. */
  private boolean opensWithBody(Span part) {
    AgencyMention body = mentions.agencies().firstIn(part.start(), part.start() + 1);
    int limit = Math.min(part.end(), part.start() + BODY_REACH);
    return !SAME_BODY.in(mentions.text(), part.start(), limit)
        && (body != null
            || mentions.places().firstIn(part.start(), part.start() + 1) != null
            || BODIES.in(mentions.text(), part.start() + 1, limit));
  }

  private static boolean isEmpty(Span span) {
    return span.start() >= span.end();
  }

  /** The document tells one case, and the sentence counts nothing beyond it. */
  private boolean goesWithTitle(Sentence sentence) {
    return titleTellsCase
        && !paragraphs.countOthers(sentence)
        && !has(sentence.span().start(), sentence.span().end(), Cue.AREA);
  }

  /** 8起…典型案例: cases are counted, none is told. */
  private boolean countsCases(Sentence sentence, Span statement) {
    Span clause = sentence.clauseAt(statement.start());
    int limit = Math.max(statement.end(), Math.min(clause.end(), statement.end() + ONE_REACH));
    return TYPICAL.in(mentions.text(), statement.start(), limit);
  }

  /** Whether the sentence names or tells one case. */
  boolean tellsCase(Sentence sentence) {
    return telling.tells(sentence);
  }

  /** Whether the words name or tell one case. */
  boolean tellsCase(Span span) {
    return telling.tells(span);
  }

  private Leveled operationOr(Sentence sentence, Span statement, Resolved campaign) {
    if (campaign.campaign().operation() != null) {
      return ofNamedOperation(campaign);
    }
    Span action = actions.before(sentence, statement.start());
    boolean unnamed = action != null && mentions.campaigns().in(action).isEmpty();
    return unnamed
        ? new Leveled(Level.OPERATION, new Origin(OriginWay.LEVEL_OF_ACTION, action))
        : new Leveled(Level.CAMPAIGN, new Origin(OriginWay.LEVEL_SUM, null));
  }

  /** A sum over a time, or of the whole country, inside or behind the telling of a case. */
  private boolean isSum(Sentence sentence, Span statement) {
    Span clause = sentence.clauseAt(statement.start());
    boolean sum = has(Math.min(clause.start(), statement.start()), statement.end(), Cue.SUM);
    TimeMention time = mentions.times().lastIn(sentence.span().start(), statement.end());
    boolean running = time != null && time.running();
    boolean campaign =
        mentions.campaigns().lastIn(sentence.span().start(), statement.end()) != null;
    return sum && (running || campaign) || running && !tellsCase(sentence);
  }

  /** The paragraph has begun to tell a case, and this sentence goes on with it. */
  boolean inCaseBlock(Sentence sentence) {
    return paragraphs.caseBefore(sentence) != null;
  }

  boolean underCases(Sentence sentence) {
    return headings.ofCases(sentence) != null;
  }

  private boolean has(int from, int to, Cue wanted) {
    return LevelCues.says(mentions.text(), from, to, wanted);
  }
}
