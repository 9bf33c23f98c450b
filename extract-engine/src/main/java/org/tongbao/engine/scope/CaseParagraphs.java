package org.tongbao.engine.scope;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.agency.AgencyMention;
import org.tongbao.engine.agency.Reach;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.region.Gazetteer;
import org.tongbao.engine.region.PlaceMention;
import org.tongbao.engine.scope.LevelCues.Cue;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention;

/** Paragraphs that have begun to tell a case, and whether a sentence goes on with it. */
final class CaseParagraphs {

  private static final Phrases PARTS_OF_CASE = Phrases.of("带破", "串并", "关联", "系列", "扩线", "深挖", "涉及");
  private static final Phrases ADDING = Phrases.of("此外,", "另外,", "同时,", "同期,", "据统计,", "截至目前,");

  private static final Phrases AMONG = Phrases.of("其中", "如:", "例如");

  /** So far behind 其中 a case is told, if one is. */
  private static final int AMONG_REACH = 40;

  private static final Phrases CASES = Phrases.of("案件");

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final CaseTelling telling;
  private final PerSentence<Optional<Sentence>> before;

  CaseParagraphs(DocumentMentions mentions, Surroundings surroundings, CaseTelling telling) {
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.telling = telling;
    this.before = new PerSentence<>(mentions.outline(), this::readCaseBefore);
  }

  /** The sentence before it that tells the case. */
  @Nullable Sentence caseBefore(Sentence sentence) {
    return before.of(sentence).orElse(null);
  }

  private Optional<Sentence> readCaseBefore(Sentence sentence) {
    if (countOthers(sentence) || opensWithArea(sentence)) {
      return Optional.empty();
    }
    for (Sentence before : surroundings.before(sentence)) {
      if (telling.tells(before)) {
        if (isExample(before)) {
          return Optional.empty();
        }
        return namesAnotherPlace(sentence, before) ? Optional.empty() : Optional.of(before);
      }
      TimeMention time = mentions.times().firstIn(before.span().start(), before.span().end());
      if (time != null
          && time.running()
          && LevelCues.says(mentions.text(), before.span().start(), before.span().end(), Cue.SUM)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** 破获积案7起,其中某地破获一起…案: told as one of those counted before it. */
  private boolean isExample(Sentence told) {
    Span span = told.span();
    int among = AMONG.firstIn(mentions.text(), span.start(), span.end());
    return among > span.start()
        && !telling.tells(new Span(span.start(), among))
        && telling.tells(new Span(among, Math.min(span.end(), among + AMONG_REACH)));
  }

  /** 此外,全省…: the results of a whole area again. */
  private boolean opensWithArea(Sentence sentence) {
    int start = sentence.span().start();
    int after = ADDING.endAt(mentions.text(), start);
    TermMatch<Cue> cue = LevelCues.longestAt(mentions.text(), after, sentence.span().end());
    return cue != null && cue.value() == Cue.AREA;
  }

  /** 查处案件47起: cases are counted that are not parts of the one told. */
  boolean countOthers(Sentence sentence) {
    int end = sentence.span().end();
    int number = 2 + CASES.firstIn(mentions.text(), sentence.span().start(), end);
    boolean counted =
        number > 1 && number < end && Character.isDigit(mentions.text().charAt(number));
    return counted && !PARTS_OF_CASE.in(mentions.text(), sentence.span());
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
}
