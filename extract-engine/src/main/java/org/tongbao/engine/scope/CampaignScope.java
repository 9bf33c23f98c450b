package org.tongbao.engine.scope;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Campaign;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.scope.Origins.CampaignOrigins;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/**
 * To which campaign a statement belongs: that named last before it in its sentence, in its
 * paragraph, in the headings above, else the document's main one.
 */
final class CampaignScope {

  /**
   * @param ground the mention that it rests on, null for the document's main campaign
   * @param conflict the sentence names another edition than the heading above
   */
  record Resolved(
      Campaign campaign,
      @Nullable CampaignMention ground,
      boolean conflict,
      CampaignOrigins origins) {}

  /** The answer for all statements of a sentence that stand to the same name in it. */
  private record Asked(Sentence sentence, @Nullable CampaignMention inSentence, Resolved resolved) {

    boolean isSame(Sentence other, @Nullable CampaignMention name, boolean conflict) {
      return sentence == other && inSentence == name && resolved.conflict() == conflict;
    }
  }

  /** A campaign as a whole, with the words that name it and its year. */
  private record Base(@Nullable String series, @Nullable Edition edition, @Nullable Origin origin) {

    static final Base NONE = new Base(null, null, null);
  }

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final CampaignBreaks breaks;
  private final MainCampaign main;
  private final CampaignEditions editions;
  private final CampaignCandidates candidates;
  private final PerSentence<Optional<CampaignMention>> headings;
  private @Nullable Asked last;
  private @Nullable CampaignMention lastName;
  private @Nullable CampaignMention firstOfLast;

  CampaignScope(DocumentMentions mentions, Surroundings surroundings, ThematicActions actions) {
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.breaks = new CampaignBreaks(mentions, actions);
    this.main = MainCampaign.of(mentions);
    this.editions = new CampaignEditions(mentions, main);
    this.candidates = new CampaignCandidates(mentions, surroundings, breaks, main);
    this.headings = new PerSentence<>(mentions.outline(), this::headingMention);
  }

  Resolved resolve(Sentence sentence, Span statement) {
    CampaignMention heading = headings.of(sentence).orElse(null);
    CampaignMention inSentence = inSentence(sentence, statement);
    boolean conflict = editions.conflict(sentence, statement, heading);
    if (last == null || !last.isSame(sentence, inSentence, conflict)) {
      Resolved resolved = resolve(sentence, inSentence, heading, conflict);
      last = new Asked(sentence, inSentence, resolved);
    }
    return last.resolved();
  }

  private Resolved resolve(
      Sentence sentence,
      @Nullable CampaignMention inSentence,
      @Nullable CampaignMention heading,
      boolean conflict) {
    CampaignMention part = null;
    CampaignMention series = null;
    for (CampaignMention candidate : candidates.of(sentence, inSentence, heading)) {
      if (main.isPart(candidate)
          || NameLinks.isDeployed(mentions, candidate)
          || NameLinks.isSweep(mentions, main, candidate)) {
        part = part == null ? candidate : part;
      } else {
        series = candidate;
        break;
      }
    }
    Base base = base(sentence, series, heading);
    Edition edition = base.edition();
    String operation = part != null ? part.name() : series == null ? null : partOf(series);
    CampaignMention ground = part != null ? part : series;
    return new Resolved(
        new Campaign(base.series(), edition == null ? null : edition.year(), operation),
        ground,
        conflict,
        new CampaignOrigins(
            base.origin(),
            edition == null ? null : edition.origin(),
            part != null
                ? Origin.of(OriginWay.OPERATION_NAMED, part)
                : operation == null ? null : Origin.of(OriginWay.OPERATION_IN_NAME, series)));
  }

  /** “清源·甲”“清源·乙”等专项行动: of several parts side by side the sums are those of none. */
  private @Nullable String partOf(CampaignMention series) {
    return NameLinks.isBesideOtherPart(mentions, series) ? null : series.part();
  }

  private @Nullable CampaignMention inSentence(Sentence sentence, Span statement) {
    Span span = sentence.span();
    CampaignMention before = mentions.campaigns().lastIn(span.start(), statement.end());
    before =
        before != null && breaks.isCombined(before)
            ? mentions.campaigns().lastIn(span.start(), before.start())
            : before;
    if (before != null) {
      return first(before);
    }
    CampaignMention after = mentions.campaigns().firstIn(statement.end(), span.end());
    return after == null || Announced.is(mentions, sentence, after) ? null : after;
  }

  /** Of names side by side the first; many statements stand to one name. */
  private CampaignMention first(CampaignMention name) {
    CampaignMention first = name.equals(lastName) ? firstOfLast : null;
    if (first == null) {
      first = NameLinks.first(mentions, main, name);
      lastName = name;
      firstOfLast = first;
    }
    return first;
  }

  private Optional<CampaignMention> headingMention(Sentence sentence) {
    for (Block heading : surroundings.headings(sentence)) {
      CampaignMention mention =
          mentions.campaigns().firstIn(heading.span().start(), heading.span().end());
      if (mention != null && !main.isPart(mention)) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  private Base base(
      Sentence sentence, @Nullable CampaignMention series, @Nullable CampaignMention heading) {
    if (series == null) {
      boolean title = surroundings.isTitle(sentence);
      if (!main.reaches(sentence, title) && !(title && main.isNamedIn(mentions, sentence.span()))) {
        return Base.NONE;
      }
      Edition year = editions.ofAction(sentence);
      return new Base(
          main.series(),
          year == null ? main.groundedEdition() : year,
          Origin.of(OriginWay.SERIES_OF_DOCUMENT, main.ground()));
    }
    return new Base(
        series.name(),
        editions.of(sentence, series, heading),
        Origin.of(OriginWay.SERIES_NAMED, series));
  }
}
