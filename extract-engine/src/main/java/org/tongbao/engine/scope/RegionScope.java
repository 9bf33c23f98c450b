package org.tongbao.engine.scope;

import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.agency.AgencyMention;
import org.tongbao.engine.agency.Reach;
import org.tongbao.engine.region.PlaceMention;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/**
 * Where a statement belongs: the body named last before it, or the place that its clause or line
 * opens with; then those of the sentences before, of the headings, of the document.
 */
final class RegionScope {

  record Resolved(@Nullable Region region, @Nullable String agency) {}

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final LevelScope levels;
  private final DocumentRegion document;
  private final RegionSetters setters;
  private final ParallelPlaces parallels;
  private final @Nullable String firstBody;

  RegionScope(DocumentMentions mentions, Surroundings surroundings, LevelScope levels) {
    this.levels = levels;
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.document = new DocumentRegion(mentions, levels);
    this.setters = new RegionSetters(mentions, surroundings, document);
    this.parallels = new ParallelPlaces(mentions);
    this.firstBody = firstBody(mentions);
  }

  Resolved resolve(Sentence sentence, Span statement, Level level) {
    Span span = sentence.span();
    Region region = parallels.place(sentence, statement);
    if (region == null) {
      region = setters.last(sentence, span.start(), statement.end(), true);
    }
    if (region == null) {
      Span clause = Surroundings.clauseAt(sentence, statement.start());
      region = setters.last(sentence, statement.end(), clause.end(), true);
    }
    if (region == null) {
      region = ofBlock(sentence, level);
    }
    if (region == null) {
      region = setters.last(sentence, span.start(), span.end(), false);
    }
    if (region == null) {
      region = ofHeadings(sentence);
    }
    return new Resolved(region == null ? document.region() : region, agency(sentence, statement));
  }

  /** Of the sentences before; where a case was told says nothing of sums. */
  private @Nullable Region ofBlock(Sentence sentence, Level level) {
    for (Sentence before : surroundings.before(sentence)) {
      if (level != Level.CASE && levels.tellsCase(before.span())) {
        continue;
      }
      Region region = setters.last(before, before.span().start(), before.span().end(), true);
      if (region != null) {
        return region;
      }
    }
    return null;
  }

  private @Nullable Region ofHeadings(Sentence sentence) {
    for (Block heading : surroundings.headings(sentence)) {
      for (Sentence words : heading.sentences()) {
        Region region = setters.last(words, words.span().start(), words.span().end(), true);
        if (region != null) {
          return region;
        }
        PlaceMention place = mentions.places().firstIn(words.span().start(), words.span().end());
        if (place != null) {
          return place.region();
        }
      }
    }
    return null;
  }

  private @Nullable String agency(Sentence sentence, Span statement) {
    String own = lastBody(sentence.span().start(), statement.end());
    if (own != null) {
      return own;
    }
    for (Sentence before : surroundings.before(sentence)) {
      String named = lastBody(before.span().start(), before.span().end());
      if (named != null) {
        return named;
      }
    }
    return firstBody;
  }

  private static @Nullable String firstBody(DocumentMentions mentions) {
    return mentions.agencies().all().stream()
        .filter(RegionScope::isReporting)
        .findFirst()
        .map(AgencyMention::name)
        .orElse(null);
  }

  private static boolean isReporting(AgencyMention agency) {
    return agency.body() && agency.reach() != Reach.ANY && !agency.secondary();
  }

  private @Nullable String lastBody(int from, int to) {
    String name = null;
    for (AgencyMention agency : mentions.agencies().in(from, to)) {
      name = isReporting(agency) ? agency.name() : name;
    }
    return name;
  }
}
