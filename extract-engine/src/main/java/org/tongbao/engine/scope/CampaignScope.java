package org.tongbao.engine.scope;

import java.util.ArrayList;
import java.util.List;
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

  /** A campaign as a whole, with the words that name it and its year. */
  private record Base(@Nullable String series, @Nullable Edition edition, @Nullable Origin origin) {

    static final Base NONE = new Base(null, null, null);
  }

  /** Of a longer list of names the last ones count. */
  private static final int MOST_COORDINATED = 12;

  private static final List<String> POINTING_BACK = List.of("行动", "战役", "期间", "其中", "会战");

  /** With year and quotation marks. */
  private static final int LONGEST_NAME = 30;

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final ThematicActions actions;
  private final CampaignBreaks breaks;
  private final MainCampaign main;
  private final CampaignEditions editions;

  CampaignScope(DocumentMentions mentions, Surroundings surroundings, ThematicActions actions) {
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.actions = actions;
    this.breaks = new CampaignBreaks(mentions, actions);
    this.main = MainCampaign.of(mentions);
    this.editions = new CampaignEditions(mentions, main);
  }

  Resolved resolve(Sentence sentence, Span statement) {
    CampaignMention heading = headingMention(sentence);
    CampaignMention inSentence = inSentence(sentence, statement);
    CampaignMention part = null;
    CampaignMention series = null;
    for (CampaignMention candidate : candidates(sentence, inSentence, heading)) {
      if (isPart(candidate) || NameLinks.isDeployed(mentions, candidate)) {
        part = part == null ? candidate : part;
      } else {
        series = candidate;
        break;
      }
    }
    Base base = base(sentence, series, heading);
    Edition edition = base.edition();
    String operation = part != null ? part.name() : series == null ? null : series.part();
    CampaignMention ground = part != null ? part : series;
    boolean conflict = editions.conflict(sentence, statement, heading);
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

  /** The nearest mention of each place to look at, the nearest first. */
  private List<CampaignMention> candidates(
      Sentence sentence, @Nullable CampaignMention inSentence, @Nullable CampaignMention heading) {
    List<CampaignMention> candidates = new ArrayList<>();
    if (inSentence != null) {
      candidates.add(inSentence);
      if (isPart(inSentence) || NameLinks.isDeployed(mentions, inSentence)) {
        List<CampaignMention> before =
            mentions.campaigns().in(sentence.span().start(), inSentence.start());
        candidates.addAll(before.reversed());
      }
    }
    boolean closed = inSentence == null && breaks.resets(sentence);
    boolean newItem = false;
    for (Sentence before : surroundings.before(sentence)) {
      newItem |= breaks.opensItem(before);
      for (CampaignMention mention : named(before, sentence)) {
        boolean left =
            newItem && !main.is(mention) || breaks.isCombined(mention) || main.isBeside(mention);
        boolean over = left || closed && isPart(mention) || isPassing(mention, before, sentence);
        if (!over && !Announced.is(mentions, before, mention)) {
          candidates.add(first(mention));
        }
      }
    }
    if (heading != null) {
      candidates.add(heading);
    }
    return candidates;
  }

  /** The last one named first; 其中 behind a sentence with several goes on with the main one. */
  private List<CampaignMention> named(Sentence before, Sentence sentence) {
    List<CampaignMention> named = mentions.campaigns().in(before.span());
    boolean share = mentions.text().startsWith("其中", sentence.span().start());
    List<CampaignMention> ofMain = named.stream().filter(main::is).toList();
    return share && !ofMain.isEmpty() ? ofMain.reversed() : named.reversed();
  }

  /**
   * A name without a year inside a paragraph, which neither opens it nor is the document's: it
   * holds for its own sentence, and for a later one that points back to it (行动期间).
   */
  private boolean isPassing(CampaignMention mention, Sentence named, Sentence sentence) {
    boolean opens = surroundings.block(named).sentences().getFirst().equals(named);
    if (!mention.isSeries() || mention.edition() != null || opens || main.isOfLead(mention)) {
      return false;
    }
    String words = mentions.words(sentence.span().start(), sentence.span().end());
    return POINTING_BACK.stream().noneMatch(words::contains);
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

  /** Of “净网”“护网” the first, or the main one of the document if it is among them. */
  private CampaignMention first(CampaignMention last) {
    CampaignMention first = last;
    for (int names = 1; names < MOST_COORDINATED; names++) {
      CampaignMention before =
          mentions.campaigns().lastIn(Math.max(0, first.start() - LONGEST_NAME), first.start());
      if (before == null || !NameLinks.areCoordinated(mentions, before, first)) {
        break;
      }
      if (main.is(before)) {
        return before;
      }
      first = before;
    }
    return main.is(last) ? last : first;
  }

  private @Nullable CampaignMention headingMention(Sentence sentence) {
    for (Block heading : surroundings.headings(sentence)) {
      CampaignMention mention =
          mentions.campaigns().firstIn(heading.span().start(), heading.span().end());
      if (mention != null && !isPart(mention)) {
        return mention;
      }
    }
    return null;
  }

  /** A part of the main campaign, rather than a campaign of its own. */
  private boolean isPart(CampaignMention mention) {
    return switch (mention.kind()) {
      case BATTLE -> true;
      case NAMED_ACTION -> main.series() != null && !main.is(mention);
      case MEMBER -> mention.edition() == null && main.holds(mention);
      case SERIES, UMBRELLA, AIMED -> false;
    };
  }

  private Base base(
      Sentence sentence, @Nullable CampaignMention series, @Nullable CampaignMention heading) {
    if (series == null) {
      if (!main.reaches(sentence, surroundings.isTitle(sentence))) {
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
