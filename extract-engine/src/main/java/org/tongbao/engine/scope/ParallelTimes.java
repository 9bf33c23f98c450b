package org.tongbao.engine.scope;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention;

/** 2021年、2022年分别破案31起、20起: as many numbers as times, one for each in their order. */
final class ParallelTimes {

  private static final Phrases LINKS = Phrases.of("、", "和", "及", "与");
  private static final int MOST_TIMES = 16;

  private final DocumentMentions mentions;

  ParallelTimes(DocumentMentions mentions) {
    this.mentions = mentions;
  }

  /** The time that the last number of the statement belongs to; null outside such a list. */
  @Nullable TimeMention time(Sentence sentence, Span statement) {
    if (mentions.times().firstIn(sentence.span().start(), statement.end()) == null) {
      return null;
    }
    int word = RespectiveNumbers.word(mentions.text(), sentence, statement);
    List<TimeMention> times = word < 0 ? List.of() : timesBefore(sentence, word);
    int index = RespectiveNumbers.index(mentions.text(), sentence, statement, word, times.size());
    return index < 0 ? null : times.get(index);
  }

  /** The last times before the offset that stand side by side, in the order of the text. */
  private List<TimeMention> timesBefore(Sentence sentence, int offset) {
    List<TimeMention> found = new ArrayList<>();
    for (TimeMention time : mentions.times().in(sentence.span().start(), offset).reversed()) {
      boolean beside =
          found.isEmpty()
              || found.getLast().start() - time.end() == 1
                  && LINKS.beginsAt(mentions.text(), time.end());
      if (!beside || found.size() == MOST_TIMES) {
        break;
      }
      found.add(time);
    }
    return found.reversed();
  }
}
