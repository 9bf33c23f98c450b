package org.tongbao.engine.scope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.agency.AgencyMention;
import org.tongbao.engine.agency.Reach;
import org.tongbao.engine.region.Gazetteer;
import org.tongbao.engine.region.PlaceMention;
import org.tongbao.engine.region.Rank;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/** Bodies, areas and opening places, from which on the statements of a sentence have a region. */
final class RegionSetters {

  /** How many bodies back 全省 looks for the place that it is said of. */
  private static final int BODIES_BACK = 16;

  /**
   * A place of the text from which on statements belong to a region.
   *
   * @param secondary only where nothing else tells
   * @param via the words that tell which province or city 全省 or 市公安局 means, null without any
   */
  record Setter(Span words, Region region, boolean secondary, @Nullable Span via) {

    Setter(PlaceMention place, Region region) {
      this(place.span(), region, false, null);
    }

    int start() {
      return words.start();
    }
  }

  private static final Comparator<Setter> IN_ORDER =
      Comparator.comparingInt(Setter::start).thenComparing(Setter::secondary);

  private static final int LONGEST_PLACE = 12;

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final DocumentRegion document;
  private final OpeningPlaces opening;
  private final Gazetteer gazetteer = Gazetteer.instance();
  private final PerSentence<List<Setter>> setters;

  RegionSetters(DocumentMentions mentions, Surroundings surroundings, DocumentRegion document) {
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.document = document;
    this.opening = new OpeningPlaces(mentions, surroundings);
    this.setters = new PerSentence<>(mentions.outline(), this::settersOf);
  }

  /**
   * The last of them in a stretch of a sentence.
   *
   * @param primary leaves out bodies that only support or direct
   */
  @Nullable Setter last(Sentence sentence, int from, int to, boolean primary) {
    List<Setter> all = setters.of(sentence);
    for (int i = all.size() - 1; i >= 0; i--) {
      Setter setter = all.get(i);
      if (setter.start() >= from && setter.start() < to && !(primary && setter.secondary())) {
        return setter;
      }
    }
    return null;
  }

  private List<Setter> settersOf(Sentence sentence) {
    List<AgencyMention> agencies = mentions.agencies().in(sentence.span());
    List<PlaceMention> places = mentions.places().in(sentence.span());
    if (agencies.isEmpty() && places.isEmpty()) {
      return List.of();
    }
    List<Setter> found = new ArrayList<>();
    for (AgencyMention agency : agencies) {
      Setter of = setter(agency, sentence);
      if (of != null) {
        found.add(of);
      }
    }
    for (PlaceMention place : places) {
      if (opening.isListHead(place, sentence)) {
        found.add(new Setter(place, ofList(place)));
      } else if (opening.opens(place, sentence)) {
        found.add(new Setter(place, place.region()));
      }
    }
    found.sort(IN_ORDER);
    return found;
  }

  /** Cities side by side stand for their province, provinces for the country. */
  private Region ofList(PlaceMention first) {
    Region province = gazetteer.ancestor(first.region(), Rank.PROVINCE);
    PlaceMention next = mentions.places().firstIn(first.end() + 1, first.end() + 2);
    boolean provinces =
        Rank.of(first.region().code()) == Rank.PROVINCE
            && next != null
            && Rank.of(next.region().code()) == Rank.PROVINCE;
    return provinces ? Region.NATIONWIDE : province == null ? first.region() : province;
  }

  /** 香港、澳门执法部门, 甲省和乙省公安机关: a body of two provinces side by side. */
  private boolean isShared(AgencyMention agency, Region region) {
    int sign = agency.start() - 1;
    if (sign < 1 || "、和与及".indexOf(mentions.text().charAt(sign)) < 0) {
      return false;
    }
    PlaceMention beside = mentions.places().lastIn(Math.max(0, sign - LONGEST_PLACE), sign);
    return beside != null
        && beside.end() == sign
        && Rank.of(region.code()) == Rank.PROVINCE
        && Rank.of(beside.region().code()) == Rank.PROVINCE;
  }

  private @Nullable Setter setter(AgencyMention agency, Sentence sentence) {
    if (agency.region() != null) {
      Region region = isShared(agency, agency.region()) ? Region.NATIONWIDE : agency.region();
      return new Setter(agency.span(), region, agency.secondary(), null);
    }
    Placed around = around(agency, sentence);
    return around == null
        ? null
        : new Setter(agency.span(), around.region(), agency.secondary(), around.origin().words());
  }

  private @Nullable Placed around(AgencyMention agency, Sentence sentence) {
    return switch (agency.reach()) {
      case NATIONAL, LOCAL, ANY -> null;
      case PROVINCE -> around(sentence, agency.start(), Rank.PROVINCE);
      case PREFECTURE -> around(sentence, agency.start(), Rank.PREFECTURE);
      case COUNTY -> around(sentence, agency.start(), Rank.COUNTY);
    };
  }

  /** 全省, 市公安局: the province or city of the place named before in the paragraph, else at home. */
  private @Nullable Placed around(Sentence sentence, int before, Rank rank) {
    int blockStart = surroundings.block(sentence).span().start();
    List<PlaceMention> named = mentions.places().in(blockStart, before);
    for (int i = named.size() - 1; i >= Math.max(0, named.size() - 8); i--) {
      if (isBodyOrOpening(named.get(i), sentence)) {
        Region around = gazetteer.ancestor(named.get(i).region(), rank);
        if (around != null) {
          return Placed.at(OriginWay.REGION_IN_SENTENCE, named.get(i)).around(around);
        }
      }
    }
    return ofBodiesBefore(before, rank);
  }

  private @Nullable Placed ofBodiesBefore(int before, Rank rank) {
    List<AgencyMention> bodies = mentions.agencies().in(0, before);
    for (int i = bodies.size() - 1; i >= Math.max(0, bodies.size() - BODIES_BACK); i--) {
      AgencyMention body = bodies.get(i);
      Region around =
          body.reach() == Reach.LOCAL && !body.secondary() && body.region() != null
              ? gazetteer.ancestor(body.region(), rank)
              : null;
      if (around != null) {
        return new Placed(around, Origin.of(OriginWay.REGION_OF_DOCUMENT, body));
      }
    }
    return document.ancestorAtHome(rank);
  }

  private boolean isBodyOrOpening(PlaceMention place, Sentence sentence) {
    for (AgencyMention agency : mentions.agencies().in(place.start(), place.end() + 1)) {
      if (agency.reach() == Reach.LOCAL) {
        return true;
      }
    }
    return sentence.span().contains(place.start()) && opening.opens(place, sentence)
        || place.start() == surroundings.block(sentence).span().start();
  }
}
