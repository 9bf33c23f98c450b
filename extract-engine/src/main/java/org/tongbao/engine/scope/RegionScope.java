package org.tongbao.engine.scope;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.agency.AgencyMention;
import org.tongbao.engine.agency.Reach;
import org.tongbao.engine.lexicon.Phrases;
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
    Placed placed = placed(sentence, statement, level);
    Reporting body = agency(sentence, statement);
    return new Resolved(
        placed == null ? null : placed.region(),
        body == null ? null : body.agency().name(),
        placed == null ? null : placed.origin(),
        body == null ? null : Origin.of(body.way(), body.agency()));
  }

  private @Nullable Placed placed(Sentence sentence, Span statement, Level level) {
    Span span = sentence.span();
    PlaceMention parallel = parallels.place(sentence, statement);
    if (parallel != null) {
      return Placed.at(OriginWay.REGION_RESPECTIVE, parallel);
    }
    Setter setter = setters.last(sentence, span.start(), statement.end(), true);
    if (setter != null) {
      return Placed.by(OriginWay.REGION_IN_SENTENCE, setter);
    }
    Span clause = Surroundings.clauseAt(sentence, statement.start());
    setter = setters.last(sentence, statement.end(), clause.end(), true);
    if (setter != null) {
      return Placed.by(OriginWay.REGION_BEHIND, setter);
    }
    setter = (level == Level.CASE ? ofCasesBefore : ofSumsBefore).of(sentence).orElse(null);
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

  private @Nullable Reporting agency(Sentence sentence, Span statement) {
    AgencyMention own = lastBody(sentence.span().start(), statement.end());
    if (own != null) {
      return new Reporting(OriginWay.AGENCY_IN_SENTENCE, own);
    }
    return bodiesBefore.of(sentence).orElse(firstBody);
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
    AgencyMention last = null;
    for (AgencyMention agency : mentions.agencies().in(from, to)) {
      last = isReporting(agency) ? agency : last;
    }
    return last;
  }
}
