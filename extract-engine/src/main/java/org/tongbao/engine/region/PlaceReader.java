package org.tongbao.engine.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.structure.Span;

/**
 * Reads the places that a text names. A name that several places bear is that of the place named
 * just before it (浙江杭州), else of the one nearest to the places named so far.
 */
public final class PlaceReader {

  /** What may stand behind a short name of a county to show that it is a place. */
  private static final Phrases OFFICES =
      Phrases.of(
          "警方", "公安", "网警", "网安", "分局", "检察", "海关", "边境", "边检", "交警", "税务", "市场监管", "网信办", "人民法院",
          "人民检察院", "法院", "派出所", "民警", "刑警", "县", "区", "市");

  private static final Phrases POSTS = Phrases.of("海关", "边检");

  private static final Phrases DEEDS =
      Phrases.of(
          "破获", "侦破", "打掉", "抓获", "捣毁", "查处", "查获", "端掉", "查办", "侦办", "成功破获", "成功侦破", "成功打掉",
          "连续破获", "立案");

  private static final List<Rank> INNERMOST_FIRST = List.of(Rank.PREFECTURE, Rank.PROVINCE);

  private static final String FORMER_RANKS = "县区市";
  private static final Phrases NO_RANKS =
      Phrases.of("市场", "市民", "区域", "县域", "市级", "区级", "县级", "市政");

  private static final String ABBREVIATION_CUES = "警检";

  /** How many places back a name of several places looks for its surroundings. */
  private static final int RECENT_PLACES = 16;

  private final Gazetteer gazetteer = Gazetteer.instance();
  private final ProvinceAbbreviations abbreviations = ProvinceAbbreviations.instance();
  private final IndexedText text;
  private final List<PlaceMention> elsewhere;
  private final List<PlaceMention> mentions = new ArrayList<>();
  private boolean lookedElsewhere;

  /**
   * @param elsewhere places that the text names anywhere, for names that nothing before tells
   */
  private PlaceReader(IndexedText text, List<PlaceMention> elsewhere) {
    this.text = text;
    this.elsewhere = elsewhere;
  }

  public static Mentions<PlaceMention> read(IndexedText text) {
    PlaceReader first = new PlaceReader(text, List.of());
    first.readAll();
    if (!first.lookedElsewhere) {
      return new Mentions<>(first.mentions);
    }
    List<PlaceMention> named =
        first.mentions.subList(0, Math.min(RECENT_PLACES, first.mentions.size()));
    PlaceReader second = new PlaceReader(text, named);
    second.readAll();
    return new Mentions<>(second.mentions);
  }

  private void readAll() {
    TermMatch<Gazetteer.Name> name = nameFrom(0);
    TermMatch<Region> letter = letterFrom(0);
    while (name != null || letter != null) {
      if (letter != null && (name == null || letter.start() < name.start())) {
        readAbbreviation(letter);
        letter = letterFrom(letter.end());
      } else if (name != null) {
        int end = read(name);
        name = nameFrom(end);
        letter = letter == null || letter.start() >= end ? letter : letterFrom(end);
      }
    }
  }

  private @Nullable TermMatch<Gazetteer.Name> nameFrom(int index) {
    return gazetteer.names().findFirst(text, index, text.length());
  }

  private @Nullable TermMatch<Region> letterFrom(int index) {
    return abbreviations.letters().findFirst(text, index, text.length());
  }

  /** Where reading goes on behind the name. */
  private int read(TermMatch<Gazetteer.Name> name) {
    Region place = choose(name);
    if (place != null) {
      int end = name.value().weak() ? behindRank(name.end()) : name.end();
      add(new Span(name.start(), end), place);
      return end;
    }
    return name.value().places().isEmpty() ? name.end() : name.start() + 1;
  }

  /** 清苑县 of the time before it became a district: the rank belongs to the name. */
  private int behindRank(int end) {
    boolean ranked = end < text.length() && FORMER_RANKS.indexOf(text.charAt(end)) >= 0;
    return ranked && !NO_RANKS.beginsAt(text, end) ? end + 1 : end;
  }

  /** 粤警, 苏检: the province's one letter before an office. */
  private void readAbbreviation(TermMatch<Region> letter) {
    int index = letter.start();
    if (letter.end() >= text.length()) {
      return;
    }
    boolean office = ABBREVIATION_CUES.indexOf(text.charAt(letter.end())) >= 0;
    boolean headline =
        (index == 0 || text.charAt(index - 1) == '\n')
            && abbreviations.opensHeadline(text.charAt(letter.end()));
    if (office || headline) {
      add(letter.span(), letter.value());
    }
  }

  private @Nullable Region choose(TermMatch<Gazetteer.Name> match) {
    Region post =
        isPost(match.end()) ? gazetteer.post(text.substring(match.start(), match.end())) : null;
    if (post != null) {
      return post;
    }
    List<Region> places = match.value().places();
    PlaceMention before = mentions.isEmpty() ? null : mentions.getLast();
    if (before != null && before.end() == match.start()) {
      for (Region place : places) {
        if (Gazetteer.holds(before.region(), place)) {
          return place;
        }
      }
    }
    if (match.value().weak() && !besideOffice(match)) {
      return acts(match) ? nearestInside(places) : null;
    }
    return match.value().ambiguous() || match.value().weak()
        ? nearestNamed(places)
        : preferred(match.value());
  }

  /** A province, else a place of the name near those named so far, else the highest rank. */
  private @Nullable Region preferred(Gazetteer.Name name) {
    List<Region> places = name.places();
    if (places.size() < 2 || name.province()) {
      return places.isEmpty() ? null : places.getFirst();
    }
    Region near = nearestNamed(places);
    boolean apart = near != null && !Gazetteer.holds(places.getFirst(), near);
    return apart ? near : places.getFirst();
  }

  private @Nullable Region nearestNamed(List<Region> places) {
    if (places.size() == 1) {
      return places.getFirst();
    }
    int furthest = Math.max(0, mentions.size() - RECENT_PLACES);
    Region near = nearestOf(mentions.subList(furthest, mentions.size()).reversed(), places);
    if (near != null) {
      return near;
    }
    lookedElsewhere = true;
    return nearestOf(elsewhere, places);
  }

  private @Nullable Region nearestOf(List<PlaceMention> named, List<Region> places) {
    for (PlaceMention mention : named) {
      for (Rank rank : INNERMOST_FIRST) {
        Region around = gazetteer.ancestor(mention.region(), rank);
        for (Region place : places) {
          if (around != null && Gazetteer.holds(around, place)) {
            return place;
          }
        }
      }
    }
    return null;
  }

  /** 其中,龙口破获…: the short name of a county opens the clause of what was done there. */
  private boolean acts(TermMatch<Gazetteer.Name> match) {
    boolean opens = match.start() == 0 || ",。;:、中\n".indexOf(text.charAt(match.start() - 1)) >= 0;
    return opens && DEEDS.beginsAt(text, match.end());
  }

  /** The one of them that lies in a city named before. */
  private @Nullable Region nearestInside(List<Region> places) {
    int furthest = Math.max(0, mentions.size() - RECENT_PLACES);
    for (PlaceMention mention : mentions.subList(furthest, mentions.size()).reversed()) {
      Region city = gazetteer.ancestor(mention.region(), Rank.PREFECTURE);
      for (Region place : places) {
        if (city != null && Gazetteer.holds(city, place)) {
          return place;
        }
      }
    }
    return null;
  }

  private boolean isPost(int end) {
    return POSTS.beginsAt(text, end);
  }

  private boolean besideOffice(TermMatch<Gazetteer.Name> match) {
    return OFFICES.beginsAt(text, match.end());
  }

  private void add(Span span, Region region) {
    PlaceMention before = mentions.isEmpty() ? null : mentions.getLast();
    if (before != null
        && before.end() == span.start()
        && Gazetteer.holds(before.region(), region)) {
      mentions.removeLast();
      mentions.add(new PlaceMention(new Span(before.start(), span.end()), region));
    } else {
      mentions.add(new PlaceMention(span, region));
    }
  }
}
