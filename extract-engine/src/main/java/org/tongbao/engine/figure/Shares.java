package org.tongbao.engine.figure;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** Finds the total that a figure is a share of. */
final class Shares implements FigureRule {

  static final Shares RULE = new Shares();

  /** Those that this was done to are among the caught of the same sentence. */
  private static final Set<Action> OF_THE_CAUGHT =
      EnumSet.of(Action.DETAINED, Action.ARRESTED, Action.PROSECUTED, Action.SENTENCED);

  private static final long OPENING = Traits.of(Word.Mark.AMONG) | Traits.of(Word.Mark.BREAKDOWN);

  private Shares() {}

  static Draft withTotal(Site site, Draft draft, Memory memory) {
    if (draft.rule() instanceof RespectiveNumber || draft.rule() instanceof PlaceSeries) {
      return draft;
    }
    boolean opens =
        site.tokens().sentenceHas(OPENING)
            && site.tokens()
                .any(
                    token ->
                        (token.is(Word.Mark.AMONG) || token.is(Word.Mark.BREAKDOWN))
                            && reaches(site, token));
    boolean newTotal = site.left().any(Word.Mark.TOTAL);
    boolean bracketed = isAside(site);
    if (opens && !bracketed) {
      memory.startShares();
    } else if (newTotal) {
      memory.endShares();
    }
    Draft total = total(site, draft, memory, memory.sharesGoOn() || bracketed);
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

  /** 东湖区(35件)、西湖区(28件): numbers in brackets are no shares of one another. */
  private static boolean isInOtherBracket(Site site, Draft candidate) {
    int end = candidate.quantity().end();
    int start = site.quantity().start();
    return isAside(site) && end < start && site.text().charAt(end) == ')';
  }

  private static @Nullable Draft total(Site site, Draft draft, Memory memory, boolean share) {
    for (Draft candidate : memory.totals()) {
      if (candidate.kind() != draft.kind()
          || candidate.total() != null
          || candidate.rule() instanceof TopicCount
          || isInOtherBracket(site, candidate)
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

  @Override
  public Description description() {
    return Description.of(
        "Behind 其中, 当中 or a word for a breakdown, and in brackets behind a total, a number is a share of the last total of its kind; so are the detained, arrested and charged among the caught of their sentence.",
        "TOTAL … 其中 NUMBER; TOTAL ( NUMBER ); CAUGHT NUMBER … DETAINED NUMBER",
        "the figure's partOf",
        Example.of(
            "共侦破案件900余起。其中,网络赌博案件300余起", "SOLVED CASES 900余起", "SOLVED CASES 300余起 of 900余起"),
        Example.of("抓获嫌疑人120名,其中刑事拘留45名", "CAUGHT SUSPECTS 120名", "DETAINED SUSPECTS 45名 of 120名"),
        Example.of(
            "查处案件3378件(网络案件1180件)",
            "INVESTIGATED CASES 3378件",
            "INVESTIGATED CASES 1180件 of 3378件"),
        Example.counter("侦破案件900起,抓获嫌疑人300名", "SOLVED CASES 900起", "CAUGHT SUSPECTS 300名"));
  }

  @Override
  public String title() {
    return "share of a total";
  }
}
