package org.tongbao.engine.caseevent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CaseDescription;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.Found;
import org.tongbao.engine.rule.GrammarRule;

/**
 * Which of the cases found in a document count: a name at its first place, a story where it begins,
 * and of two readings of the same words the more telling one.
 */
final class CaseSelection {

  /** So many sentences of its paragraph go on with a named case. */
  private static final int SENTENCES_ON = 4;

  private static final Pattern QUOTES_AND_SPACES = Pattern.compile("[“”\\s]");

  /** So many paragraphs go on with a case that stands above them or begins before them. */
  private static final int PARAGRAPHS_ON = 2;

  private final List<Found> kept = new ArrayList<>();

  /** Those kept and those that only name a known case again. */
  private final List<Found> read = new ArrayList<>();

  private final Set<String> names = new HashSet<>();

  private CaseSelection() {}

  /** Of cases in the order of the sentences, within a sentence the most telling first. */
  static List<Found> of(List<Found> found) {
    CaseSelection selection = new CaseSelection();
    found.forEach(selection::add);
    selection.kept.sort(Comparator.comparingInt(one -> one.quote().start()));
    return selection.kept;
  }

  private void add(Found one) {
    String name = name(one);
    if (repeatsOfSentence(one)) {
      return;
    }
    if (name == null && goesOn(one)) {
      return;
    }
    read.add(one);
    if (name == null || names.add(name)) {
      kept.add(one);
    }
  }

  private static @Nullable String name(Found one) {
    String name = ((CaseDescription) one.detail()).name();
    boolean plain =
        name != null && name.indexOf('“') < 0 && name.indexOf('”') < 0 && !holdsSpace(name);
    return name == null || plain ? name : QUOTES_AND_SPACES.matcher(name).replaceAll("");
  }

  private static boolean holdsSpace(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) <= ' ') {
        return true;
      }
    }
    return false;
  }

  /** Another rule has found a case in these words, or the sentence has one and tells of it. */
  private boolean repeatsOfSentence(Found one) {
    for (int i = read.size() - 1; i >= 0; i--) {
      Found before = read.get(i);
      if (before.sentence().index() != one.sentence().index()) {
        return false;
      }
      boolean overlaps =
          before.quote().start() < one.quote().end() && one.quote().start() < before.quote().end();
      if (overlaps || name(one) == null && !before.making().equals(one.making())) {
        return true;
      }
    }
    return false;
  }

  /** A case without a name that goes on with the one before. */
  private boolean goesOn(Found one) {
    Found before = lastBefore(one);
    if (before == null) {
      return false;
    }
    int sentences = one.sentence().index() - before.sentence().index();
    int paragraphs = one.sentence().block() - before.sentence().block();
    boolean same = sameBody(before, one);
    boolean begun = before.quote().start() == before.sentence().span().start() || isStory(before);
    if (paragraphs == 0 && begun && isCatch(one) && !before.making().equals(one.making())) {
      return true;
    }
    if (name(before) != null) {
      boolean heads = before.quote().end() >= before.sentence().span().end() - 1;
      return paragraphs == 0 && sentences <= SENTENCES_ON && (heads || same)
          || heads && paragraphs > 0 && paragraphs <= PARAGRAPHS_ON && same;
    }
    return isStory(one) && same && paragraphs <= PARAGRAPHS_ON;
  }

  private @Nullable Found lastBefore(Found one) {
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (kept.get(i).sentence().index() < one.sentence().index()) {
        return kept.get(i);
      }
    }
    return null;
  }

  private static boolean isStory(Found one) {
    for (GrammarRule rule : one.making().rules()) {
      if (rule instanceof StoryRule) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCatch(Found one) {
    return isStory(one)
        || one.making().rules().stream().anyMatch(rule -> rule instanceof DatedCatchRule);
  }

  private static boolean sameBody(Found before, Found one) {
    Region then = before.scope().region();
    Region now = one.scope().region();
    return then == null || now == null || holds(then, now) || holds(now, then);
  }

  /** 140000 holds 140600, and that 140602. */
  private static boolean holds(Region large, Region small) {
    int digits = large.code().length();
    while (digits > 1 && large.code().startsWith("00", digits - 2)) {
      digits -= 2;
    }
    return small.code().startsWith(large.code().substring(0, digits));
  }
}
