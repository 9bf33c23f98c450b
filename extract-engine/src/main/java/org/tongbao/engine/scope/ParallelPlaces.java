package org.tongbao.engine.scope;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.region.PlaceMention;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/**
 * Numbers that stand to places one by one: as many numbers as places (武汉、襄阳、宜昌分别刑拘31人、20人、9人), or
 * each in brackets behind its place (朝阳区(231件)、海淀区(188件)).
 */
final class ParallelPlaces {

  /** How far before 分别 the last place may end: 三地警方, 市公安局, 两地力度大,案件数. */
  private static final int FURTHEST = 20;

  private static final Phrases LINKS = Phrases.of("、", "和", "及", "与");
  private static final Phrases EACH = Phrases.of("各");
  private static final Phrases CLOSING = Phrases.of(")");
  private static final int MOST_PLACES = 16;

  private final DocumentMentions mentions;

  ParallelPlaces(DocumentMentions mentions) {
    this.mentions = mentions;
  }

  /** The place that the last number of the statement belongs to; null outside such a list. */
  @Nullable PlaceMention place(Sentence sentence, Span statement) {
    PlaceMention last = mentions.places().lastIn(sentence.span().start(), statement.end());
    if (last == null || inBrackets(last, statement.end())) {
      return last;
    }
    int word = RespectiveNumbers.word(mentions.text(), sentence, statement);
    word = word < 0 ? eachBehindPlace(sentence, statement) : word;
    List<PlaceMention> places = word < 0 ? List.of() : placesBefore(sentence, word);
    int index = RespectiveNumbers.index(mentions.text(), sentence, statement, word, places.size());
    return index < 0 ? null : places.get(index);
  }

  /** 甲市、乙市各查获船舶12艘和7艘: 各 directly behind the last place; -1 where none stands there. */
  private int eachBehindPlace(Sentence sentence, Span statement) {
    Span clause = sentence.clauseAt(statement.start());
    PlaceMention last = mentions.places().lastIn(clause.start(), statement.end());
    return last != null
            && EACH.beginsAt(mentions.text(), last.end())
            && last.end() < statement.end()
        ? last.end()
        : -1;
  }

  private boolean inBrackets(PlaceMention place, int end) {
    if (!PlaceDeeds.numberInBrackets(mentions.text(), place.end())) {
      return false;
    }
    int close = CLOSING.firstIn(mentions.text(), place.end(), mentions.text().length());
    return close >= 0 && close + 1 >= end;
  }

  /** The places side by side that end before the offset, in the order of the text. */
  private List<PlaceMention> placesBefore(Sentence sentence, int offset) {
    List<PlaceMention> found = new ArrayList<>();
    int next = offset;
    for (PlaceMention place : mentions.places().in(sentence.span().start(), offset).reversed()) {
      boolean beside =
          found.isEmpty()
              ? next - place.end() <= FURTHEST
              : next - place.end() == 1 && LINKS.beginsAt(mentions.text(), place.end());
      if (!beside || found.size() == MOST_PLACES) {
        break;
      }
      found.add(place);
      next = place.start();
    }
    return found.reversed();
  }
}
