package org.tongbao.engine.scope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.agency.AgencyMention;
import org.tongbao.engine.agency.Reach;
import org.tongbao.engine.region.Gazetteer;
import org.tongbao.engine.region.PlaceMention;
import org.tongbao.engine.region.Rank;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/**
 * Where a statement belongs: the body named last before it, or the place that its clause or line
 * opens with; then those of the sentences before, of the headings, of the document.
 */
final class RegionScope {

  /** What a place at the head of a clause does where no body is named: 湖北省查处…. */
  private static final List<String> VERBS =
      List.of(
          "查处", "侦破", "破获", "抓获", "打掉", "共", "累计", "查获", "缴获", "立案", "办理", "处罚", "关停", "清理", "开展",
          "组织", "检查", "移送", "成功", "先后", "侦办", "破案", "捣毁", "收缴", "查办");

  /** How many bodies back 全省 looks for the place that it is said of. */
  private static final int BODIES_BACK = 16;

  record Resolved(@Nullable Region region, @Nullable String agency) {}

  /**
   * A place of the text from which on statements belong to a region.
   *
   * @param secondary only where nothing else tells
   */
  private record Setter(int start, Region region, boolean secondary) {}

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final LevelScope levels;
  private final Gazetteer gazetteer = Gazetteer.instance();
  private final Map<Sentence, List<Setter>> setters = new HashMap<>();
  private final @Nullable Region home;
  private final @Nullable Region document;

  RegionScope(DocumentMentions mentions, Surroundings surroundings, LevelScope levels) {
    this.levels = levels;
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.home = home();
    this.document = document();
  }

  Resolved resolve(Sentence sentence, Span statement, Level level) {
    Span span = sentence.span();
    Region region = last(sentence, span.start(), statement.end(), true);
    if (region == null) {
      Span clause = Surroundings.clauseAt(sentence, statement.start());
      region = last(sentence, statement.end(), clause.end(), true);
    }
    if (region == null) {
      region = ofBlock(sentence, level);
    }
    if (region == null) {
      region = last(sentence, span.start(), span.end(), false);
    }
    if (region == null) {
      region = ofHeadings(sentence);
    }
    return new Resolved(region == null ? document : region, agency(sentence, statement));
  }

  /** Of the sentences before; where a case was told says nothing of sums. */
  private @Nullable Region ofBlock(Sentence sentence, Level level) {
    for (Sentence before : surroundings.before(sentence)) {
      if (level != Level.CASE && levels.tellsCase(before.span())) {
        continue;
      }
      Region region = last(before, before.span().start(), before.span().end(), true);
      if (region != null) {
        return region;
      }
    }
    return null;
  }

  private @Nullable Region ofHeadings(Sentence sentence) {
    for (Block heading : surroundings.headings(sentence)) {
      for (Sentence words : heading.sentences()) {
        Region region = last(words, words.span().start(), words.span().end(), true);
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

  /** The region that the last body, area or opening place in a stretch of a sentence sets. */
  private @Nullable Region last(Sentence sentence, int from, int to, boolean primary) {
    Region region = null;
    for (Setter setter : setters.computeIfAbsent(sentence, this::settersOf)) {
      if (setter.start() >= from && setter.start() < to && !(primary && setter.secondary())) {
        region = setter.region();
      }
    }
    return region;
  }

  private List<Setter> settersOf(Sentence sentence) {
    List<Setter> found = new ArrayList<>();
    for (AgencyMention agency : mentions.agencies().in(sentence.span())) {
      Region of = regionOf(agency, sentence);
      if (of != null) {
        found.add(new Setter(agency.start(), of, agency.secondary()));
      }
    }
    for (PlaceMention place : mentions.places().in(sentence.span())) {
      if (isListHead(place, sentence)) {
        Region province = gazetteer.ancestor(place.region(), Rank.PROVINCE);
        found.add(new Setter(place.start(), province == null ? place.region() : province, false));
      } else if (opens(place, sentence)) {
        found.add(new Setter(place.start(), place.region(), false));
      }
    }
    found.sort(Comparator.comparingInt(Setter::start).thenComparing(Setter::secondary));
    return List.copyOf(found);
  }

  private @Nullable Region regionOf(AgencyMention agency, Sentence sentence) {
    return switch (agency.reach()) {
      case NATIONAL, LOCAL -> agency.region();
      case PROVINCE -> around(sentence, agency.start(), Rank.PROVINCE);
      case PREFECTURE -> around(sentence, agency.start(), Rank.PREFECTURE);
      case COUNTY -> around(sentence, agency.start(), Rank.COUNTY);
      case ANY -> null;
    };
  }

  /** 全省, 市公安局: the province or city of the place named before in the paragraph, else at home. */
  private @Nullable Region around(Sentence sentence, int before, Rank rank) {
    int blockStart = surroundings.block(sentence).span().start();
    List<PlaceMention> named = mentions.places().in(blockStart, before);
    for (int i = named.size() - 1; i >= Math.max(0, named.size() - 8); i--) {
      if (isBodyOrOpening(named.get(i), sentence)) {
        Region around = gazetteer.ancestor(named.get(i).region(), rank);
        if (around != null) {
          return around;
        }
      }
    }
    return ofBodiesBefore(before, rank);
  }

  private @Nullable Region ofBodiesBefore(int before, Rank rank) {
    List<AgencyMention> bodies = mentions.agencies().in(0, before);
    for (int i = bodies.size() - 1; i >= Math.max(0, bodies.size() - BODIES_BACK); i--) {
      AgencyMention body = bodies.get(i);
      Region around =
          body.reach() == Reach.LOCAL && !body.secondary() && body.region() != null
              ? gazetteer.ancestor(body.region(), rank)
              : null;
      if (around != null) {
        return around;
      }
    }
    return ancestorAtHome(rank);
  }

  private @Nullable Region ancestorAtHome(Rank rank) {
    if (home == null) {
      return null;
    }
    Region ancestor = gazetteer.ancestor(home, rank);
    return ancestor == null ? home : ancestor;
  }

  private boolean isBodyOrOpening(PlaceMention place, Sentence sentence) {
    boolean body =
        mentions.agencies().in(place.start(), place.end() + 1).stream()
            .anyMatch(agency -> agency.reach() == Reach.LOCAL);
    return body
        || sentence.span().contains(place.start()) && opens(place, sentence)
        || place.start() == surroundings.block(sentence).span().start();
  }

  /**
   * A place that a line or clause opens with: 铁岭:…, 在温州瓯海,…, 1、浙江杭州祁某等人…案. Places where meetings
   * were held or people fled to open nothing.
   */
  private boolean opens(PlaceMention place, Sentence sentence) {
    String text = mentions.text();
    int clauseStart = Surroundings.clauseAt(sentence, place.start()).start();
    String before = text.substring(clauseStart, place.start());
    String after =
        text.substring(
            place.end(), Math.min(text.length(), Math.min(sentence.span().end(), place.end() + 1)));
    boolean atHead = before.isEmpty() || isNumbering(before) || before.equals("在");
    if (!atHead) {
      return false;
    }
    if (before.equals("在")) {
      return after.equals(",") || text.startsWith("境内,", place.end());
    }
    boolean ofCase = text.substring(place.end(), sentence.span().end()).indexOf('案') >= 0;
    boolean blockStart = clauseStart - surroundings.block(sentence).span().start() <= 6;
    boolean acts = VERBS.stream().anyMatch(verb -> text.startsWith(verb, place.end()));
    return after.equals(":")
        || acts
        || ofCase && Rank.of(place.region().code()) != Rank.PROVINCE
        || blockStart;
  }

  /** 宜昌、荆州等地查处…: several places at the head of a sentence stand for their province. */
  private boolean isListHead(PlaceMention place, Sentence sentence) {
    if (place.start() != sentence.span().start()) {
      return false;
    }
    int end = place.end();
    PlaceMention next = place;
    while (next != null && end < sentence.span().end() && mentions.text().charAt(end) == '、') {
      next = mentions.places().firstIn(end + 1, end + 2);
      end = next == null ? end : next.end();
    }
    int verb = end;
    boolean acts =
        mentions.text().startsWith("等", end)
            || VERBS.stream().anyMatch(word -> mentions.text().startsWith(word, verb));
    return end > place.end() && acts;
  }

  /** 1、, (二), · and the like before a place. */
  private static boolean isNumbering(String words) {
    return words.length() <= 6
        && words
            .chars()
            .allMatch(c -> Character.isDigit(c) || "、.·()（）一二三四五六七八九十 案例:-*“其中".indexOf(c) >= 0);
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
    for (AgencyMention agency : mentions.agencies().all()) {
      if (agency.body() && agency.reach() != Reach.ANY && !agency.secondary()) {
        return agency.name();
      }
    }
    return null;
  }

  private @Nullable String lastBody(int from, int to) {
    String name = null;
    for (AgencyMention agency : mentions.agencies().in(from, to)) {
      name =
          agency.body() && agency.reach() != Reach.ANY && !agency.secondary()
              ? agency.name()
              : name;
    }
    return name;
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

  /** The region of statements that nothing nearer places: of the title, else the first body's. */
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
    for (AgencyMention agency : mentions.agencies().all()) {
      if (agency.region() != null && !agency.secondary()) {
        return agency.region();
      }
    }
    return ofPublisher();
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
