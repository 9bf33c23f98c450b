package org.tongbao.engine.scope;

import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.agency.AgencyMention;
import org.tongbao.engine.agency.Reach;
import org.tongbao.engine.region.Gazetteer;
import org.tongbao.engine.region.PlaceMention;
import org.tongbao.engine.region.Rank;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Sentence;

/** The region of a document as a whole: of its title, its first body, its publisher. */
final class DocumentRegion {

  private final DocumentMentions mentions;
  private final LevelScope levels;
  private final Gazetteer gazetteer = Gazetteer.instance();
  private final @Nullable Region home;
  private final @Nullable Region document;

  DocumentRegion(DocumentMentions mentions, LevelScope levels) {
    this.mentions = mentions;
    this.levels = levels;
    this.home = home();
    this.document = document();
  }

  /** Where statements belong that nothing nearer places. */
  @Nullable Region region() {
    return document;
  }

  /** The place of a rank that holds the document's home, else the home itself. */
  @Nullable Region ancestorAtHome(Rank rank) {
    if (home == null) {
      return null;
    }
    Region ancestor = gazetteer.ancestor(home, rank);
    return ancestor == null ? home : ancestor;
  }

  /** Where 全省 and 市公安局 are when nothing nearer tells: the title's place, else the first body's. */
  private @Nullable Region home() {
    for (Block block : mentions.outline().blocks()) {
      if (block.kind() == BlockKind.TITLE) {
        PlaceMention place = mentions.places().firstIn(block.span().start(), block.span().end());
        if (place != null) {
          return place.region();
        }
      }
    }
    for (AgencyMention agency : mentions.agencies().all()) {
      if (agency.reach() == Reach.LOCAL) {
        return agency.region();
      }
    }
    PlaceMention first =
        mentions.places().all().isEmpty() ? null : mentions.places().all().getFirst();
    return first == null ? ofPublisher() : first.region();
  }

  /**
   * The region of statements that nothing nearer places: of the title, else of the first body that
   * does not tell a case.
   */
  private @Nullable Region document() {
    for (Block block : mentions.outline().blocks()) {
      if (block.kind() != BlockKind.TITLE) {
        continue;
      }
      for (AgencyMention agency : mentions.agencies().in(block.span())) {
        Region region = agency.region() != null ? agency.region() : relativeAtHome(agency);
        if (region != null) {
          return region;
        }
      }
      PlaceMention place = mentions.places().firstIn(block.span().start(), block.span().end());
      if (place != null) {
        return place.region();
      }
    }
    Region ofCase = null;
    for (Sentence sentence : mentions.outline().sentences()) {
      Region region = firstBody(sentence);
      if (region != null && !levels.tellsCase(sentence.span())) {
        return region;
      }
      ofCase = ofCase == null ? region : ofCase;
    }
    return ofCase == null ? ofPublisher() : ofCase;
  }

  private @Nullable Region firstBody(Sentence sentence) {
    for (AgencyMention agency : mentions.agencies().in(sentence.span())) {
      if (agency.region() != null && !agency.secondary()) {
        return agency.region();
      }
    }
    return null;
  }

  private @Nullable Region relativeAtHome(AgencyMention agency) {
    return switch (agency.reach()) {
      case PROVINCE -> ancestorAtHome(Rank.PROVINCE);
      case PREFECTURE -> ancestorAtHome(Rank.PREFECTURE);
      case COUNTY -> ancestorAtHome(Rank.COUNTY);
      case NATIONAL, LOCAL -> agency.region();
      case ANY -> null;
    };
  }

  private @Nullable Region ofPublisher() {
    String publisher = mentions.source().publisher();
    return publisher == null ? null : gazetteer.firstNamed(publisher);
  }
}
