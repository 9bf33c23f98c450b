package org.tongbao.engine.focus;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Focus;
import org.tongbao.engine.Found;
import org.tongbao.engine.rule.GrammarRule;

/**
 * Which of the targets found in a document count: those of the most telling rule of a sentence;
 * where only clauses in passing declare one, the emphatic one or else the first.
 */
final class FocusSelection {

  private FocusSelection() {}

  /** Of targets in the order of the sentences, within a sentence the most telling first. */
  static List<Found> of(List<Found> found) {
    List<Found> kept = new ArrayList<>();
    for (int i = 0; i < found.size(); ) {
      int next = i;
      while (next < found.size() && found.get(next).sentence().equals(found.get(i).sentence())) {
        next++;
      }
      kept.addAll(ofSentence(found.subList(i, next)));
      i = next;
    }
    return kept;
  }

  private static List<Found> ofSentence(List<Found> found) {
    if (found.size() == 1) {
      return found;
    }
    GrammarRule telling = ruleOf(found.getFirst());
    if (!isInPassing(telling)) {
      return found.stream().filter(one -> ruleOf(one).equals(telling)).toList();
    }
    Found emphatic = emphatic(found);
    if (emphatic != null) {
      return List.of(emphatic);
    }
    Found first = found.getFirst();
    for (Found one : found) {
      first = one.quote().start() < first.quote().start() ? one : first;
    }
    return List.of(first);
  }

  private static @Nullable Found emphatic(List<Found> found) {
    return found.stream()
        .filter(one -> ((Focus) one.detail()).text().startsWith("重点"))
        .findFirst()
        .orElse(null);
  }

  private static boolean isInPassing(GrammarRule rule) {
    return rule instanceof StruckTargetRule || rule instanceof DeclaredAreaRule;
  }

  private static GrammarRule ruleOf(Found found) {
    return found.making().rules().getFirst();
  }
}
