package org.tongbao.engine.figure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tongbao.contract.event.ObjectKind;

/** Whether a sentence speaks of crime at all. */
final class CrimeContext {

  private static final Set<ObjectKind> OF_CRIME =
      EnumSet.of(ObjectKind.CASES, ObjectKind.SUSPECTS, ObjectKind.GANGS, ObjectKind.INSIDERS);
  private static final List<String> WORDS = List.of("非法", "涉嫌", "涉案", "违法", "犯罪", "走私", "诈骗", "某");

  private CrimeContext() {}

  static boolean holds(Site site) {
    String words =
        site.text().substring(site.sentence().span().start(), site.sentence().span().end());
    return WORDS.stream().anyMatch(words::contains)
        || site.tokens().stream()
            .anyMatch(
                token ->
                    token.word() instanceof Word.Noun noun
                        && noun.kind() != null
                        && OF_CRIME.contains(noun.kind()));
  }
}
