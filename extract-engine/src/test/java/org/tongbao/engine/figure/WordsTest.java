package org.tongbao.engine.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.reading.script.Simplified;

class WordsTest {

  @Test
  void everyWordMeansOneThing() {
    Map<String, String> lists = new HashMap<>();
    for (String list : List.of("actions", "objects", "marks", "noise")) {
      Lexicon.load(list)
          .rows()
          .forEach(
              row ->
                  assertThat(lists.put(Simplified.fold(row.getField("term")), list))
                      .as("%s in %s and", row.getField("term"), list)
                      .isNull());
    }
  }

  @Test
  void theLongestWordCounts() {
    TermMatch<Word> match = Words.at("采取刑事强制措施1121人", 0, 8);

    assertThat(match).isNotNull().extracting(TermMatch::end).isEqualTo(8);
  }
}
