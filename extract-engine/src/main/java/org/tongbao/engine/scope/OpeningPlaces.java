package org.tongbao.engine.scope;

import java.util.Set;
import java.util.regex.Pattern;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.region.PlaceMention;
import org.tongbao.engine.region.Rank;
import org.tongbao.engine.structure.Sentence;

/** Places that a line, a clause or a sentence opens with, and so speaks of. */
final class OpeningPlaces {

  /** 北京4月27日电: where a report was written. */
  private static final Pattern DATELINE = Pattern.compile("[0-9]{1,2}月[0-9]{1,2}日[电讯]");

  private static final String RANKS = "省市州县区旗";

  /** What follows a place that is not what the sentence speaks of. */
  private static final String NO_SUBJECT = "的人籍至到、和与及等,。;)）”";

  private final DocumentMentions mentions;
  private static final Set<String> LIKE = Set.of("如", "例如", "像", "其中", "比如");

  private final Surroundings surroundings;

  OpeningPlaces(DocumentMentions mentions, Surroundings surroundings) {
    this.mentions = mentions;
    this.surroundings = surroundings;
  }

  /**
   * A place that a line or clause opens with: 安庆:…, 在泉州石狮,…, 1、湖北宜昌周某等人…案. Places where meetings
   * were held or people fled to open nothing.
   */
  boolean opens(PlaceMention place, Sentence sentence) {
    IndexedText text = mentions.text();
    int clauseStart = Surroundings.clauseAt(sentence, place.start()).start();
    String before = text.substring(clauseStart, place.start());
    String after =
        text.substring(
            place.end(), Math.min(text.length(), Math.min(sentence.span().end(), place.end() + 1)));
    if (DATELINE.matcher(text).region(place.end(), text.length()).lookingAt()) {
      return false;
    }
    if (before.endsWith("、") && PlaceDeeds.numberFollows(text, place.end())) {
      return true;
    }
    boolean atHead =
        before.isEmpty() || isNumbering(before) || before.equals("在") || LIKE.contains(before);
    if (!atHead) {
      return false;
    }
    if (before.equals("在")) {
      return after.equals(",") || text.startsWith("境内,", place.end());
    }
    boolean ofCase = text.substring(place.end(), sentence.span().end()).indexOf('案') >= 0;
    boolean blockStart = clauseStart - surroundings.block(sentence).span().start() <= 6;
    boolean acts = PlaceDeeds.follow(text, place.end());
    boolean subject =
        place.start() == sentence.span().start()
            && RANKS.indexOf(text.charAt(place.end() - 1)) >= 0
            && !after.isEmpty()
            && NO_SUBJECT.indexOf(after.charAt(0)) < 0;
    return after.equals(":")
        || acts
        || subject
        || ofCase && Rank.of(place.region().code()) != Rank.PROVINCE
        || blockStart;
  }

  /** 宜昌、荆州等地查处…: several places at the head of a sentence stand for their province. */
  boolean isListHead(PlaceMention place, Sentence sentence) {
    if (place.start() != sentence.span().start()) {
      return false;
    }
    int end = place.end();
    PlaceMention next = place;
    while (next != null && end < sentence.span().end() && mentions.text().charAt(end) == '、') {
      next = mentions.places().firstIn(end + 1, end + 2);
      end = next == null ? end : next.end();
    }
    int list = PlaceDeeds.afterCount(mentions.text(), end);
    boolean acts = mentions.text().startsWith("等", end) || PlaceDeeds.follow(mentions.text(), list);
    return end > place.end() && acts;
  }

  /** 1、, (二), · and the like before a place. */
  private static boolean isNumbering(String words) {
    return words.length() <= 6
        && words
            .chars()
            .allMatch(c -> Character.isDigit(c) || "、.·()（）一二三四五六七八九十 案例:-*“其中".indexOf(c) >= 0);
  }
}
