package org.tongbao.engine.scope;

import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.agency.AgencyMention;
import org.tongbao.engine.agency.Reach;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.mention.Mention;
import org.tongbao.engine.region.Gazetteer;
import org.tongbao.engine.region.PlaceMention;
import org.tongbao.engine.region.Rank;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Sentence;

/** The region of a document as a whole: of its title, its first body, its publisher. */
final class DocumentRegion {

  private static final int LEAD_SENTENCES = 2;

  private static final Phrases EVERYWHERE = Phrases.of("各地", "全国");

  private final DocumentMentions mentions;
  private final LevelScope levels;
  private final Gazetteer gazetteer = Gazetteer.instance();
  private @Nullable Placed home;
  private @Nullable Placed document;
  private boolean homeRead;
  private boolean documentRead;

  DocumentRegion(DocumentMentions mentions, LevelScope levels) {
    this.mentions = mentions;
    this.levels = levels;
  }

  /** Where statements belong that nothing nearer places. */
  @Nullable Placed placed() {
    if (!documentRead) {
      document = readDocument();
      documentRead = true;
    }
    return document;
  }

  /** Where 全省 and 市公安局 are when nothing nearer tells. */
  private @Nullable Placed home() {
    if (!homeRead) {
      home = readHome();
      homeRead = true;
    }
    return home;
  }

  /** The place of a rank that holds the document's home, else the home itself. */
  @Nullable Placed ancestorAtHome(Rank rank) {
    Placed inner = home();
    return inner == null ? null : inner.around(gazetteer.ancestor(inner.region(), rank));
  }

  /** The title's place, else that of the first body. */
  private @Nullable Placed readHome() {
    for (Block block : mentions.outline().blocks()) {
      if (block.kind() == BlockKind.TITLE) {
        PlaceMention place = mentions.places().firstIn(block.span().start(), block.span().end());
        if (place != null) {
          return placed(place.region(), place);
        }
      }
    }
    for (AgencyMention agency : mentions.agencies().all()) {
      if (agency.reach() == Reach.LOCAL) {
        return agency.region() == null ? null : placed(agency.region(), agency);
      }
    }
    if (!mentions.places().all().isEmpty()) {
      PlaceMention first = mentions.places().all().getFirst();
      return placed(speaksOfAllPlaces() ? Region.NATIONWIDE : first.region(), first);
    }
    Region publisher = ofPublisher();
    return publisher == null ? null : placed(publisher, null);
  }

  /** 各地查处…;甲省、乙省两地…: places of several provinces are examples of the whole country. */
  private boolean speaksOfAllPlaces() {
    Region first = null;
    for (PlaceMention place : mentions.places().all()) {
      Region province = gazetteer.ancestor(place.region(), Rank.PROVINCE);
      first = first == null ? province : first;
      if (province != null && !province.equals(first)) {
        return EVERYWHERE.in(mentions.text(), 0, mentions.text().length());
      }
    }
    return false;
  }

  /**
   * The region of statements that nothing nearer places: of the title, else of the first body that
   * does not tell a case.
   */
  private @Nullable Placed readDocument() {
    for (Block block : mentions.outline().blocks()) {
      Placed ofTitle = block.kind() == BlockKind.TITLE ? ofTitle(block) : null;
      if (ofTitle != null) {
        return ofTitle;
      }
    }
    Placed ofCase = null;
    for (Sentence sentence : mentions.outline().sentences()) {
      Placed placed = firstBody(sentence);
      boolean nationalLead =
          placed != null
              && sentence.index() < LEAD_SENTENCES
              && placed.region().equals(Region.NATIONWIDE);
      if (nationalLead || placed != null && !levels.tellsCase(sentence)) {
        return placed;
      }
      ofCase = ofCase == null ? placed : ofCase;
    }
    if (ofCase != null) {
      return ofCase;
    }
    Region publisher = ofPublisher();
    return publisher == null ? home() : placed(publisher, null);
  }

  private @Nullable Placed ofTitle(Block title) {
    Placed ofSupport = null;
    for (AgencyMention agency : mentions.agencies().in(title.span())) {
      Placed placed = placed(agency);
      if (placed != null && !agency.secondary()) {
        return placed;
      }
      ofSupport = ofSupport == null ? placed : ofSupport;
    }
    PlaceMention place = mentions.places().firstIn(title.span().start(), title.span().end());
    return place == null ? ofSupport : placed(place.region(), place);
  }

  private static Placed placed(Region region, @Nullable Mention mention) {
    return new Placed(region, Origin.of(OriginWay.REGION_OF_DOCUMENT, mention));
  }

  private @Nullable Placed firstBody(Sentence sentence) {
    for (AgencyMention agency : mentions.agencies().in(sentence.span())) {
      Placed placed = agency.secondary() ? null : placed(agency);
      if (placed != null) {
        return placed;
      }
    }
    return null;
  }

  /** Where a body is: by its name, else by its rank at home. */
  private @Nullable Placed placed(AgencyMention agency) {
    if (agency.region() != null) {
      return placed(agency.region(), agency);
    }
    Placed around =
        switch (agency.reach()) {
          case PROVINCE -> ancestorAtHome(Rank.PROVINCE);
          case PREFECTURE -> ancestorAtHome(Rank.PREFECTURE);
          case COUNTY -> ancestorAtHome(Rank.COUNTY);
          case NATIONAL, LOCAL, ANY -> null;
        };
    return around == null
        ? null
        : new Placed(
            around.region(),
            new Origin(OriginWay.REGION_OF_DOCUMENT, agency.span(), around.origin().words()));
  }

  private @Nullable Region ofPublisher() {
    String publisher = mentions.source().publisher();
    return publisher == null ? null : gazetteer.firstNamed(publisher);
  }
}
