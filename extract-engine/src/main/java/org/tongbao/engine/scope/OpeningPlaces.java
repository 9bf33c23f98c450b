package org.tongbao.engine.scope;

import java.util.regex.Pattern;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.region.PlaceMention;
import org.tongbao.engine.region.Rank;
import org.tongbao.engine.structure.Sentence;

/** Places that a line, a clause or a sentence opens with, and so speaks of. */
final class OpeningPlaces {

  /** 西安5月3日电: where a report was written. */
  private static final Pattern DATELINE = Pattern.compile("[0-9]{1,2}月[0-9]{1,2}日[电讯]");

  private static final String RANKS = "省市州县区旗";

  /** What follows a place that is not what the sentence speaks of. */
  private static final String NO_SUBJECT = "的人籍至到、和与及等,。;)）”";

  private static final Phrases IN = Phrases.of("在");
  private static final Phrases ALSO_IN = Phrases.of("又在", "还在", "再在", "另在");
  private static final Phrases WITHIN = Phrases.of("境内,");
  private static final Phrases CASE = Phrases.of("案");
  private static final Phrases LIKE = Phrases.of("如", "例如", "像", "其中", "比如");
  private static final String NUMBERING = "—、.·()（）一二三四五六七八九十 案例:-*“其中";
  private static final int LONGEST_NUMBERING = 6;

  private final DocumentMentions mentions;
  private final Surroundings surroundings;

  OpeningPlaces(DocumentMentions mentions, Surroundings surroundings) {
    this.mentions = mentions;
    this.surroundings = surroundings;
  }

  /**
   * A place that a line or clause opens with: 九江:…, 在泉州石狮,…, 1、四川绵阳郑某等人…案. Places where meetings
   * were held or people fled to open nothing.
   */
  boolean opens(PlaceMention place, Sentence sentence) {
    IndexedText text = mentions.text();
    int clauseStart = sentence.clauseAt(place.start()).start();
    boolean digit = place.end() < text.length() && Character.isDigit(text.charAt(place.end()));
    if (digit && DATELINE.matcher(text).region(place.end(), text.length()).lookingAt()) {
      return false;
    }
    char after = place.end() < sentence.span().end() ? text.charAt(place.end()) : ' ';
    if (text.startsWith("等地", place.end()) || goesOnWithList(place, sentence, clauseStart)) {
      return false;
    }
    boolean listed = place.start() > clauseStart && text.charAt(place.start() - 1) == '、';
    if (listed && PlaceDeeds.numberFollows(text, place.end())) {
      return true;
    }
    if (ALSO_IN.endsAt(text, place.start())) {
      return PlaceDeeds.follow(text, place.end());
    }
    if (place.start() == clauseStart + 1 && IN.beginsAt(text, clauseStart)) {
      return after == ',' || WITHIN.beginsAt(text, place.end());
    }
    if (place.start() > clauseStart
        && !isNumbering(text, clauseStart, place.start())
        && LIKE.endAt(text, clauseStart, place.start()) < place.start()) {
      return false;
    }
    boolean ofCase = CASE.in(text, place.end(), sentence.span().end());
    boolean blockStart = clauseStart - surroundings.block(sentence).span().start() <= 6;
    boolean acts = PlaceDeeds.follow(text, place.end());
    boolean subject =
        place.start() == sentence.span().start()
            && RANKS.indexOf(text.charAt(place.end() - 1)) >= 0
            && place.end() < sentence.span().end()
            && NO_SUBJECT.indexOf(after) < 0;
    boolean office =
        place.start() == clauseStart
            && after == '局'
            && RANKS.indexOf(text.charAt(place.end() - 1)) >= 0;
    return after == ':'
        || office
        || acts
        || subject
        || ofCase && Rank.of(place.region().code()) != Rank.PROVINCE
        || blockStart;
  }

  /** 前往东部各县,甘肃天水,山西等地走访: a clause that is nothing but a place, behind others. */
  private boolean goesOnWithList(PlaceMention place, Sentence sentence, int clauseStart) {
    return place.start() == clauseStart
        && clauseStart > sentence.span().start()
        && place.end() < mentions.text().length()
        && mentions.text().charAt(place.end()) == ','
        && mentions.text().charAt(clauseStart - 1) == ',';
  }

  /** 宜昌、荆州等地查处…: several places at the head of a sentence stand for their province. */
  boolean isListHead(PlaceMention place, Sentence sentence) {
    if (place.start() != sentence.clauseAt(place.start()).start()) {
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
  private static boolean isNumbering(IndexedText text, int from, int to) {
    if (to - from > LONGEST_NUMBERING) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!Character.isDigit(text.charAt(i)) && NUMBERING.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
