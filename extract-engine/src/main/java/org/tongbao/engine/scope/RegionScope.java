package org.tongbao.engine.scope;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.agency.AgencyMention;
import org.tongbao.engine.agency.Reach;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.region.PlaceMention;
import org.tongbao.engine.scope.RegionSetters.Setter;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/**
 * Where a statement belongs: the body named last before it, or the place that its clause or line
 * opens with; then those of the sentences before, of the headings, of the document.
 */
final class RegionScope {

  record Resolved(
      @Nullable Region region,
      @Nullable String agency,
      @Nullable Origin regionOrigin,
      @Nullable Origin agencyOrigin) {}

  /**
   * What the answer for a statement rests on; mostly the next statement rests on the same.
   *
   * @param before the last setter of its sentence before its end
   * @param behind without one, the last behind it in its clause
   * @param body that reports in its sentence before its end
   */
  private record Asked(
      Sentence sentence,
      Level level,
      @Nullable PlaceMention parallel,
      @Nullable Setter before,
      @Nullable Setter behind,
      @Nullable AgencyMention body) {

    /** Mentions are read once, so that the same ones are one object. */
    boolean isSame(Asked other) {
      return sentence == other.sentence
          && level == other.level
          && parallel == other.parallel
          && before == other.before
          && behind == other.behind
          && body == other.body;
    }
  }

  /** A body with the way in which it was found. */
  private record Reporting(OriginWay way, AgencyMention agency) {}

  private static final Phrases DEPLOYING = Phrases.of("决定", "部署", "印发", "下发");

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final LevelScope levels;
  private final DocumentRegion document;
  private final RegionSetters setters;
  private final ParallelPlaces parallels;
  private final @Nullable Reporting firstBody;
  private final PerSentence<Optional<Setter>> ofSumsBefore;
  private final PerSentence<Optional<Setter>> ofCasesBefore;
  private final PerSentence<Optional<Placed>> ofHeadings;
  private final PerSentence<Optional<Reporting>> bodiesBefore;
  private @Nullable Asked lastAsked;
  private Resolved lastResolved = new Resolved(null, null, null, null);

  RegionScope(DocumentMentions mentions, Surroundings surroundings, LevelScope levels) {
    this.levels = levels;
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.document = new DocumentRegion(mentions, levels);
    this.setters = new RegionSetters(mentions, surroundings, document);
    this.parallels = new ParallelPlaces(mentions);
    this.firstBody = firstBody(mentions);
    this.ofSumsBefore = new PerSentence<>(mentions.outline(), at -> before(at, false));
    this.ofCasesBefore = new PerSentence<>(mentions.outline(), at -> before(at, true));
    this.ofHeadings = new PerSentence<>(mentions.outline(), this::readHeadings);
    this.bodiesBefore = new PerSentence<>(mentions.outline(), this::bodyBefore);
  }

  Resolved resolve(Sentence sentence, Span statement, Level level) {
    PlaceMention parallel = parallels.place(sentence, statement);
    Setter before = setters.last(sentence, sentence.span().start(), statement.end(), true);
    int clauseEnd = sentence.clauseAt(statement.start()).end();
    Setter behind =
        before == null ? setters.last(sentence, statement.end(), clauseEnd, true) : null;
    AgencyMention body = lastBody(sentence.span().start(), statement.end());
    Asked asked = new Asked(sentence, level, parallel, before, behind, body);
    if (lastAsked == null || !asked.isSame(lastAsked)) {
      lastAsked = asked;
      lastResolved = resolve(asked);
    }
    return lastResolved;
  }

  private Resolved resolve(Asked asked) {
    Placed placed = placed(asked);
    Reporting body = agency(asked);
    return new Resolved(
        placed == null ? null : placed.region(),
        body == null ? null : body.agency().name(),
        placed == null ? null : placed.origin(),
        body == null ? null : Origin.of(body.way(), body.agency()));
  }

  private @Nullable Placed placed(Asked asked) {
    if (asked.parallel() != null) {
      return Placed.at(OriginWay.REGION_RESPECTIVE, asked.parallel());
    }
    if (asked.before() != null) {
      return Placed.by(OriginWay.REGION_IN_SENTENCE, asked.before());
    }
    if (asked.behind() != null) {
      return Placed.by(OriginWay.REGION_BEHIND, asked.behind());
    }
    return around(asked.sentence(), asked.level());
  }

  private @Nullable Placed around(Sentence sentence, Level level) {
    Span span = sentence.span();
    Setter setter = (level == Level.CASE ? ofCasesBefore : ofSumsBefore).of(sentence).orElse(null);
    if (setter != null) {
      return Placed.by(OriginWay.REGION_OF_PARAGRAPH, setter);
    }
    Placed heading = ofHeadings.of(sentence).orElse(null);
    Placed around = heading == null ? document.placed() : heading;
    setter = setters.last(sentence, span.start(), span.end(), false);
    boolean nation = setter != null && setter.region().equals(Region.NATIONWIDE);
    return setter == null || nation && around != null
        ? around
        : Placed.by(OriginWay.REGION_OF_SUPPORT, setter);
  }

  /** Of the sentences before; where a case was told says nothing of sums. */
  private Optional<Setter> before(Sentence sentence, boolean ofCases) {
    for (Sentence before : surroundings.before(sentence)) {
      if (!ofCases && levels.tellsCase(before)) {
        continue;
      }
      Setter setter = setters.last(before, before.span().start(), before.span().end(), true);
      if (setter != null && !onlyDeploys(setter, before)) {
        return Optional.of(setter);
      }
    }
    return Optional.empty();
  }

  /** 公安部决定,在全国部署专项行动, told in a text on one place: the sums behind it are that place's. */
  private boolean onlyDeploys(Setter setter, Sentence sentence) {
    Placed home = document.placed();
    return setter.region().equals(Region.NATIONWIDE)
        && home != null
        && !home.region().equals(Region.NATIONWIDE)
        && DEPLOYING.in(mentions.text(), sentence.span());
  }

  private Optional<Placed> readHeadings(Sentence sentence) {
    for (Block heading : surroundings.headings(sentence)) {
      for (Sentence words : heading.sentences()) {
        Setter setter = setters.last(words, words.span().start(), words.span().end(), true);
        if (setter != null) {
          return Optional.of(Placed.by(OriginWay.REGION_OF_HEADING, setter));
        }
        PlaceMention place = mentions.places().firstIn(words.span().start(), words.span().end());
        if (place != null) {
          return Optional.of(Placed.at(OriginWay.REGION_OF_HEADING, place));
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable Reporting agency(Asked asked) {
    return asked.body() != null
        ? new Reporting(OriginWay.AGENCY_IN_SENTENCE, asked.body())
        : bodiesBefore.of(asked.sentence()).orElse(firstBody);
  }

  private Optional<Reporting> bodyBefore(Sentence sentence) {
    for (Sentence before : surroundings.before(sentence)) {
      AgencyMention named = lastBody(before.span().start(), before.span().end());
      if (named != null) {
        return Optional.of(new Reporting(OriginWay.AGENCY_OF_PARAGRAPH, named));
      }
    }
    return Optional.empty();
  }

  private static @Nullable Reporting firstBody(DocumentMentions mentions) {
    for (AgencyMention agency : mentions.agencies().all()) {
      if (isReporting(agency)) {
        return new Reporting(OriginWay.AGENCY_OF_DOCUMENT, agency);
      }
    }
    return null;
  }

  private static boolean isReporting(AgencyMention agency) {
    return agency.body() && agency.reach() != Reach.ANY && !agency.secondary();
  }

  private @Nullable AgencyMention lastBody(int from, int to) {
    Mentions<AgencyMention> agencies = mentions.agencies();
    int first = agencies.indexFrom(from);
    for (int i = agencies.endFrom(first, to) - 1; i >= first; i--) {
      if (isReporting(agencies.get(i))) {
        return agencies.get(i);
      }
    }
    return null;
  }
}
