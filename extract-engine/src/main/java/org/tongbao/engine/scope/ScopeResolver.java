package org.tongbao.engine.scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Campaign;
import org.tongbao.contract.event.Flag;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.Support;
import org.tongbao.contract.event.SupportRole;
import org.tongbao.engine.mention.Mention;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.text.NormalText;

/** Resolves the scope of statements in one document. */
public final class ScopeResolver {

  private final DocumentMentions mentions;
  private final NormalText text;
  private final CampaignScope campaigns;
  private final LevelScope levels;
  private final CrimeScope crimes;
  private final RegionScope regions;
  private final PeriodScope periods;

  private ScopeResolver(DocumentMentions mentions) {
    Surroundings surroundings = new Surroundings(mentions.outline());
    this.mentions = mentions;
    this.text = mentions.outline().text();
    ThematicActions actions = new ThematicActions(mentions);
    RepeatedNumbers repeated = new RepeatedNumbers(mentions);
    this.campaigns = new CampaignScope(mentions, surroundings, actions);
    this.levels = new LevelScope(mentions, surroundings, actions, repeated);
    this.crimes = new CrimeScope(mentions, surroundings, actions);
    this.regions = new RegionScope(mentions, surroundings, levels);
    this.periods = new PeriodScope(mentions, surroundings, levels, repeated);
  }

  public static ScopeResolver of(Outline outline, Source source) {
    return of(DocumentMentions.of(outline, source));
  }

  public static ScopeResolver of(DocumentMentions mentions) {
    return new ScopeResolver(mentions);
  }

  /**
   * The scope of a statement.
   *
   * @param statement the words of the statement in the normalised text: number, verb and object
   */
  public Scope resolve(Sentence sentence, Span statement) {
    CampaignScope.Resolved campaign = campaigns.resolve(sentence, statement);
    LevelScope.Leveled leveled = levels.resolve(sentence, statement, campaign);
    Level level = leveled.level();
    CrimeWords.Resolved crime = crimes.resolve(sentence, statement, level, campaign);
    RegionScope.Resolved region = regions.resolve(sentence, statement, level);
    Covered period = periods.resolve(sentence, statement, level, campaign.campaign());
    Campaign dated = dated(campaign, period, level, sentence);
    return new Scope(
        dated,
        List.copyOf(crime.crimes()),
        region.region(),
        region.agency(),
        period.period(),
        level,
        flags(campaign, crime, period),
        support(statement, campaign, period),
        new Origins(
            origins(campaign, period, dated),
            crime.origin(),
            region.regionOrigin(),
            region.agencyOrigin(),
            period.from(),
            period.to(),
            leveled.origin()));
  }

  /** A year that the sums gave has their origin. */
  private static Origins.CampaignOrigins origins(
      CampaignScope.Resolved campaign, Covered period, Campaign dated) {
    Origins.CampaignOrigins origins = campaign.origins();
    if (Objects.equals(dated.edition(), campaign.campaign().edition())) {
      return origins;
    }
    Origin edition =
        dated.edition() == null ? null : Origin.of(OriginWay.EDITION_OF_PERIOD, period.ground());
    return new Origins.CampaignOrigins(origins.series(), edition, origins.operation());
  }

  /** All that the document names. */
  public DocumentMentions mentions() {
    return mentions;
  }

  /** Whether the words name or tell one case: 王某等人, 该案, 破获一起…案. */
  public boolean tellsCase(Span span) {
    return levels.tellsCase(span);
  }

  /** Whether the sentence stands under a heading that announces cases. */
  public boolean underCases(Sentence sentence) {
    return levels.underCases(sentence);
  }

  /**
   * A campaign without a year in its name is that of the one year that its sums cover. A year that
   * the statement does not name itself gives way where its sums begin in another one.
   */
  private Campaign dated(
      CampaignScope.Resolved resolved, Covered time, Level level, Sentence sentence) {
    Campaign campaign = resolved.campaign();
    LocalDate from = time.period().from();
    LocalDate to = time.period().to();
    if (campaign.series() == null || level == Level.CASE || from == null) {
      return campaign;
    }
    boolean ownTime =
        time.ground() != null
            && time.ground().running()
            && sentence.span().contains(time.ground().start());
    boolean ownName =
        resolved.ground() != null && resolved.ground().edition() != null && !isRow(sentence);
    boolean kept =
        campaign.edition() != null && (campaign.edition() == from.getYear() || ownName || !ownTime);
    if (kept) {
      return campaign;
    }
    boolean oneYear = to != null && to.getYear() == from.getYear();
    Integer year = oneYear ? Integer.valueOf(from.getYear()) : null;
    return new Campaign(campaign.series(), year, campaign.operation());
  }

  /** The row of a table names its own year, whatever the heading above. */
  private boolean isRow(Sentence sentence) {
    return mentions.outline().blocks().get(sentence.block()).kind() == BlockKind.TABLE_ROW;
  }

  private static List<Flag> flags(
      CampaignScope.Resolved campaign, CrimeWords.Resolved crime, Covered period) {
    if (!campaign.conflict() && !period.unresolved() && !crime.typo()) {
      return List.of();
    }
    List<Flag> flags = new ArrayList<>();
    if (campaign.conflict()) {
      flags.add(Flag.HEADING_CONFLICT);
    }
    if (period.unresolved()) {
      flags.add(Flag.RELATIVE_DATE_UNRESOLVED);
    }
    if (crime.typo()) {
      flags.add(Flag.SUSPECTED_TYPO);
    }
    return flags;
  }

  private List<Support> support(Span statement, CampaignScope.Resolved campaign, Covered period) {
    Support name = support(statement, campaign.ground(), SupportRole.CAMPAIGN);
    Support date = support(statement, period.ground(), SupportRole.DATE);
    if (name != null && date != null) {
      return List.of(name, date);
    }
    return name != null ? List.of(name) : date != null ? List.of(date) : List.of();
  }

  /** Words that the statement holds itself support it no more. */
  private @Nullable Support support(Span statement, @Nullable Mention mention, SupportRole role) {
    return mention == null || holds(statement, mention)
        ? null
        : new Support(text.cleanedStart(mention.start()), text.cleanedEnd(mention.end()), role);
  }

  private static boolean holds(Span span, Mention mention) {
    return span.start() <= mention.start() && mention.end() <= span.end();
  }
}
