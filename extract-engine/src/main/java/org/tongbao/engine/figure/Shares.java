package org.tongbao.engine.figure;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.ObjectKind;

/** Finds the total that a figure is a share of. */
final class Shares {

  /** Those that this was done to are among the caught of the same sentence. */
  private static final Set<Action> OF_THE_CAUGHT =
      EnumSet.of(Action.DETAINED, Action.ARRESTED, Action.PROSECUTED, Action.SENTENCED);

  private Shares() {}

  static Draft withTotal(Site site, Draft draft, Memory memory) {
    boolean opens =
        site.tokens().stream()
            .anyMatch(
                token ->
                    (token.is(Word.Mark.AMONG) || token.is(Word.Mark.BREAKDOWN))
                        && reaches(site, token));
    boolean newTotal = site.left().stream().anyMatch(token -> token.is(Word.Mark.TOTAL));
    boolean bracketed = isAside(site);
    if (opens && !bracketed) {
      memory.startShares();
    } else if (newTotal) {
      memory.endShares();
    }
    Draft total = total(draft, memory, memory.sharesGoOn() || bracketed);
    return total == null ? draft : draft.withTotal(total);
  }

  private static @Nullable String unit(Draft draft) {
    return draft.quantity().classifier() == null ? null : draft.quantity().classifier().unit();
  }

  /** A word in brackets reaches no further than they do. */
  private static boolean reaches(Site site, Token token) {
    return token.start() < site.quantity().start()
        && site.text().indexOf(')', token.end(), site.quantity().start()) < 0;
  }

  /** 案件3378件(网络案件1180件) */
  private static boolean isAside(Site site) {
    int start = site.leftLimit();
    return start > site.sentence().span().start() && site.text().charAt(start - 1) == '(';
  }

  private static @Nullable Draft total(Draft draft, Memory memory, boolean share) {
    for (Draft candidate : memory.totals()) {
      if (candidate.kind() != draft.kind()
          || candidate.total() != null
          || candidate.quantity().value().compareTo(draft.quantity().value()) < 0) {
        continue;
      }
      boolean ofTheCaught =
          draft.kind() == ObjectKind.SUSPECTS
              && OF_THE_CAUGHT.contains(draft.action())
              && candidate.action() == Action.CAUGHT
              && candidate.sentence().index() == draft.sentence().index();
      boolean person = draft.kind() == ObjectKind.SUSPECTS || draft.kind() == ObjectKind.CASES;
      boolean sameUnit = Objects.equals(unit(candidate), unit(draft));
      if (share && (sameUnit || person) || ofTheCaught) {
        return candidate;
      }
    }
    return null;
  }
}
