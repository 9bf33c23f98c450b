package org.tongbao.engine.scope;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Campaign;
import org.tongbao.contract.event.Level;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.Comparison;
import org.tongbao.engine.time.TimeMention;
import org.tongbao.engine.time.TimeMention.Kind;

/**
 * The time that a statement covers: that named last before it in its sentence, else for sums the
 * running time of its paragraph, its section or the document, else the stated run of its campaign.
 * One happening's date holds for its own sentence, and for the next where that points back to it
 * (期间).
 */
final class PeriodScope {

  /** 行动中, 整治期间: the sentence tells of the whole action. */
  private static final Phrases OF_ACTION = ofHeads("中,", "中 ,", "期间");

  private static final Phrases SWEEPS = Phrases.of("收网", "集中", "统一", "突击", "清查", "夜查", "抓捕");
  private static final Phrases PUBLISHING = Phrases.of("案例", "公布", "发布");

  /** What the time around a sentence rests on; mostly the next statement rests on the same. */
  private record Asked(Sentence sentence, Level level, Campaign campaign, boolean ofAction) {

    boolean isSame(Sentence other, Level same, Campaign of, boolean action) {
      return sentence == other && level == same && ofAction == action && campaign.equals(of);
    }
  }

  /** What the time of a section rests on. */
  private record AskedOfSection(Sentence sentence, Campaign campaign) {

    boolean isSame(Sentence other, Campaign of) {
      return sentence == other && campaign.equals(of);
    }
  }

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final LevelScope levels;
  private final ParallelTimes parallels;
  private final RunningTimes running;
  private final CampaignRuns runs;
  private final RepeatedNumbers repeated;
  private @Nullable Asked lastAsked;
  private @Nullable Covered lastAround;
  private @Nullable AskedOfSection lastAskedOfSection;
  private Covered lastOfSection = Covered.UNKNOWN;

  PeriodScope(
      DocumentMentions mentions,
      Surroundings surroundings,
      LevelScope levels,
      RepeatedNumbers repeated) {
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.levels = levels;
    this.parallels = new ParallelTimes(mentions);
    this.running = new RunningTimes(mentions, surroundings, levels);
    this.runs = new CampaignRuns(mentions);
    this.repeated = repeated;
  }

  Covered resolve(Sentence sentence, Span statement, Level level, Campaign campaign) {
    Covered own = named(sentence, statement, level, campaign);
    if (own != null) {
      return own;
    }
    RepeatedNumbers.Place body = repeated.inBody(sentence, statement);
    Covered there = body == null ? null : named(body.sentence(), body.span(), level, campaign);
    if (there != null) {
      return there.by(OriginWay.PERIOD_OF_NUMBER);
    }
    boolean ofCase = level == Level.CASE || levels.inCaseBlock(sentence);
    if (ofCase && !pointsBack(sentence) && !isShare(sentence)) {
      return Covered.UNKNOWN;
    }
    Covered around = body == null ? Covered.UNKNOWN : ofSection(body.sentence(), campaign);
    return around.ground() == null ? ofSection(sentence, campaign) : around;
  }

  private Covered ofSection(Sentence sentence, Campaign campaign) {
    if (lastAskedOfSection == null || !lastAskedOfSection.isSame(sentence, campaign)) {
      lastAskedOfSection = new AskedOfSection(sentence, campaign);
      lastOfSection = readSection(sentence, campaign);
    }
    return lastOfSection;
  }

  private Covered readSection(Sentence sentence, Campaign campaign) {
    Covered caption = running.ofCaption(sentence);
    if (caption != null) {
      return caption;
    }
    RunningTimes.Located found = running.ofSection(sentence, campaign);
    return found == null
        ? runs.whole(campaign)
        : runs.completed(found.covered(), found.sentence(), campaign);
  }

  /** The time that its sentence or its paragraph names; null where they name none. */
  private @Nullable Covered named(
      Sentence sentence, Span statement, Level level, Campaign campaign) {
    TimeMention parallel = parallels.time(sentence, statement);
    if (parallel != null) {
      return Covered.of(parallel).by(OriginWay.PERIOD_RESPECTIVE);
    }
    Covered own = inSentence(sentence, statement, level);
    if (own != null) {
      return runs.completed(running.started(own, sentence), sentence, campaign);
    }
    boolean ofAction = level != Level.CASE && ofAction(sentence, statement);
    if (lastAsked == null || !lastAsked.isSame(sentence, level, campaign, ofAction)) {
      lastAsked = new Asked(sentence, level, campaign, ofAction);
      lastAround = around(sentence, ofAction, level, campaign);
    }
    return lastAround;
  }

  private @Nullable Covered around(
      Sentence sentence, boolean ofAction, Level level, Campaign campaign) {
    Covered around = inParagraph(sentence, ofAction, level, campaign);
    boolean told = around != null && around.ground() != null;
    if (told || !ofAction) {
      return around;
    }
    Covered run = runs.whole(campaign);
    return run.ground() == null ? around : run;
  }

  private boolean ofAction(Sentence sentence, Span statement) {
    return OF_ACTION.in(mentions.text(), sentence.span().start(), statement.start());
  }

  private boolean pointsBack(Sentence sentence) {
    Mentions<TimeMention> times = mentions.times();
    int first = times.indexFrom(sentence.span().start());
    for (int i = first; i < times.endFrom(first, sentence.span().end()); i++) {
      if (times.get(i).kind() == Kind.DURING) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Covered inParagraph(
      Sentence sentence, boolean ofAction, Level level, Campaign campaign) {
    boolean pointsBack = pointsBack(sentence);
    boolean following = true;
    for (Sentence before : surroundings.before(sentence)) {
      if (level == Level.CASE && !pointsBack && !isShare(sentence) && !endsInSemicolon(before)) {
        return Covered.UNKNOWN;
      }
      List<TimeMention> times = running.beyond(before);
      if (!times.isEmpty() && times.getLast().open()) {
        return Covered.UNKNOWN;
      }
      TimeMention last = RunningTimes.lastUsable(times, false);
      if (last == null) {
        continue;
      }
      boolean runs = last.running() && !levels.tellsCase(before);
      boolean swept = ofAction && isSweep(before);
      if (runs || (pointsBack || swept) && following) {
        Covered covered = running.started(Covered.combined(times, last), before);
        return this.runs.completed(covered.by(OriginWay.PERIOD_OF_PARAGRAPH), before, campaign);
      }
      following = false;
    }
    return null;
  }

  /** 9月8日,市局开展集中收网: an action of that day, which 行动中 points back to. */
  private boolean isSweep(Sentence sentence) {
    return SWEEPS.in(mentions.text(), sentence.span());
  }

  /** 其中,…案: a case of the sums before it. */
  private boolean isShare(Sentence sentence) {
    return mentions.text().startsWith("其中", sentence.span().start());
  }

  private boolean endsInSemicolon(Sentence sentence) {
    return mentions.text().charAt(sentence.span().end() - 1) == ';';
  }

  private @Nullable Covered inSentence(Sentence sentence, Span statement, Level level) {
    List<TimeMention> before = mentions.times().in(sentence.span().start(), statement.end());
    TimeMention afterwards = before.isEmpty() ? null : before.getLast();
    Span clause = sentence.clauseAt(statement.start());
    if (afterwards != null && afterwards.open()) {
      boolean howLong =
          level == Level.CASE
              && afterwards.kind() == Kind.SEVERAL_YEARS
              && afterwards.start() < clause.start();
      TimeMention dated = howLong ? RunningTimes.lastUsable(before, false) : null;
      return dated == null ? Covered.UNKNOWN : Covered.of(dated);
    }
    TimeMention last = RunningTimes.lastUsable(before, true);
    boolean made =
        last != null
            && last.kind() == Kind.COMPARED
            && Comparison.isMade(mentions.text(), last.end(), statement.start());
    last = made ? RunningTimes.lastUsable(before, false) : last;
    if (last != null) {
      return Covered.combined(before, last);
    }
    if (publishesCases(clause)) {
      for (int i = before.size() - 1; i >= 0; i--) {
        if (before.get(i).announcement()) {
          return Covered.of(before.get(i)).by(OriginWay.PERIOD_OF_ANNOUNCEMENT);
        }
      }
    }
    TimeMention behind = mentions.times().firstIn(statement.end(), clause.end());
    return behind != null && behind.running()
        ? Covered.of(behind).by(OriginWay.PERIOD_BEHIND)
        : null;
  }

  private boolean publishesCases(Span clause) {
    return PUBLISHING.in(mentions.text(), clause);
  }

  private static Phrases ofHeads(String... endings) {
    return Phrases.of(
        Stream.of("行动", "整治", "战役", "会战", "攻坚战", "斗争", "专项")
            .flatMap(head -> Stream.of(endings).map(ending -> head + ending))
            .toList());
  }
}
