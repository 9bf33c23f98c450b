package org.tongbao.engine.scope;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.scope.CrimeWords.Resolved;
import org.tongbao.engine.structure.Span;

/** The kinds of crime in the names of cases. */
final class CaseNameCrimes {

  private static final int LONGEST_CASE_NAME = 120;

  private final IndexedText text;
  private final CrimeWords words;
  private final Map<Span, Optional<Resolved>> caseNames = new HashMap<>();

  CaseNameCrimes(IndexedText text, CrimeWords words) {
    this.text = text;
    this.words = words;
  }

  /** The kinds in the name of a case: what stands in the clause before 案. */
  @Nullable Resolved in(Span span) {
    return caseNames.computeIfAbsent(span, this::readCaseName).orElse(null);
  }

  private Optional<Resolved> readCaseName(Span span) {
    int from = span.start();
    int to = span.end();
    for (int i = from + 1; i < to; i++) {
      boolean ends =
          i + 1 == to || "。,;:、(”".indexOf(text.charAt(i + 1)) >= 0 || text.startsWith("案件", i);
      if (text.charAt(i) == '案' && ends) {
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
