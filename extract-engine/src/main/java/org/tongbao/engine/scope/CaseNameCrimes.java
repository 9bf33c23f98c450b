package org.tongbao.engine.scope;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.scope.CrimeWords.Resolved;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/** The kinds of crime in the names of cases. */
final class CaseNameCrimes {

  private static final int LONGEST_CASE_NAME = 120;

  private static final Phrases CASE = Phrases.of("案");

  private final IndexedText text;
  private final CrimeWords words;
  private final PerSentence<Optional<Resolved>> caseNames;

  CaseNameCrimes(Outline outline, CrimeWords words) {
    this.text = outline.words();
    this.words = words;
    this.caseNames = new PerSentence<>(outline, sentence -> readCaseName(sentence.span()));
  }

  /** The kinds in the name of a case: what stands in the clause before 案. */
  @Nullable Resolved in(Sentence sentence) {
    return caseNames.of(sentence).orElse(null);
  }

  private Optional<Resolved> readCaseName(Span span) {
    int from = span.start();
    int to = span.end();
    for (int i = CASE.firstIn(text, from + 1, to); i >= 0; i = CASE.firstIn(text, i + 1, to)) {
      boolean ends =
          i + 1 == to || "。,;:、(”".indexOf(text.charAt(i + 1)) >= 0 || text.startsWith("案件", i);
      if (ends) {
        int start = i;
        while (start > Math.max(from, i - LONGEST_CASE_NAME)
            && ",。;:".indexOf(text.charAt(start - 1)) < 0) {
          start--;
        }
        if (words.areIn(new Span(start, i))) {
          return Optional.of(words.of(new Span(start, i)));
        }
      }
    }
    return Optional.empty();
  }
}
