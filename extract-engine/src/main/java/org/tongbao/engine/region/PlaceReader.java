package org.tongbao.engine.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.structure.Span;

/**
 * Reads the places that a text names. A name that several places bear is that of the place named
 * just before it (浙江杭州), else of the one nearest to the places named so far.
 */
public final class PlaceReader {

  /** What may stand behind a short name of a county to show that it is a place. */
  private static final List<String> OFFICES =
      List.of(
          "警方", "公安", "网警", "网安", "分局", "检察", "海关", "边境", "边检", "交警", "税务", "市场监管", "网信办", "人民法院",
          "人民检察院", "法院", "派出所", "民警", "刑警", "县", "区", "市");

  private static final String ABBREVIATION_CUES = "警检";

  /** How many places back a name of several places looks for its surroundings. */
  private static final int RECENT_PLACES = 16;

  private final Gazetteer gazetteer = Gazetteer.instance();
  private final ProvinceAbbreviations abbreviations = ProvinceAbbreviations.instance();
  private final String text;
  private final List<PlaceMention> elsewhere;
  private final List<PlaceMention> mentions = new ArrayList<>();

  /**
   * @param elsewhere places that the text names anywhere, for names that nothing before tells
   */
  private PlaceReader(String text, List<PlaceMention> elsewhere) {
    this.text = text;
    this.elsewhere = elsewhere;
  }

  public static Mentions<PlaceMention> read(String text) {
    PlaceReader first = new PlaceReader(text, List.of());
    first.readAll();
    List<PlaceMention> named =
        first.mentions.subList(0, Math.min(RECENT_PLACES, first.mentions.size()));
    PlaceReader second = new PlaceReader(text, named);
    second.readAll();
    return new Mentions<>(second.mentions);
  }

  private void readAll() {
    int index = 0;
    while (index < text.length()) {
      TermMatch<Gazetteer.Name> match = gazetteer.names().longestAt(text, index, text.length());
      if (match == null) {
        readAbbreviation(index++);
        continue;
      }
      Region place = choose(match);
      if (place == null) {
        index += match.value().places().isEmpty() ? match.length() : 1;
      } else {
        add(match.span(), place);
        index = match.end();
      }
    }
  }

  /** 粤警, 苏检: the province's one letter before an office. */
  private void readAbbreviation(int index) {
    Region province = abbreviations.province(text.charAt(index));
    if (province == null || index + 1 >= text.length()) {
      return;
    }
    boolean office = ABBREVIATION_CUES.indexOf(text.charAt(index + 1)) >= 0;
    boolean headline =
        (index == 0 || text.charAt(index - 1) == '\n')
            && abbreviations.opensHeadline(text, index + 1);
    if (office || headline) {
      add(new Span(index, index + 1), province);
    }
  }

  private @Nullable Region choose(TermMatch<Gazetteer.Name> match) {
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
      return null;
    }
    boolean ambiguous =
        places.size() > 1 && Rank.of(places.getFirst().code()) == Rank.of(places.get(1).code());
    return ambiguous || match.value().weak() ? nearestNamed(places) : preferred(places);
  }

  /** A province, else a place of the name near those named so far, else the highest rank. */
  private @Nullable Region preferred(List<Region> places) {
    if (places.isEmpty() || Rank.of(places.getFirst().code()) == Rank.PROVINCE) {
      return places.isEmpty() ? null : places.getFirst();
    }
    Region near = nearestNamed(places);
    boolean apart = near != null && !Gazetteer.holds(places.getFirst(), near);
    return apart ? near : places.getFirst();
  }

  private @Nullable Region nearestNamed(List<Region> places) {
    int furthest = Math.max(0, mentions.size() - RECENT_PLACES);
    Region near = nearestOf(mentions.subList(furthest, mentions.size()).reversed(), places);
    near = near == null ? nearestOf(elsewhere, places) : near;
    return near == null && places.size() == 1 ? places.getFirst() : near;
  }

  private @Nullable Region nearestOf(List<PlaceMention> named, List<Region> places) {
    for (PlaceMention mention : named) {
      for (Rank rank : List.of(Rank.PREFECTURE, Rank.PROVINCE)) {
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

  private boolean besideOffice(TermMatch<Gazetteer.Name> match) {
    return OFFICES.stream().anyMatch(office -> text.startsWith(office, match.end()));
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
