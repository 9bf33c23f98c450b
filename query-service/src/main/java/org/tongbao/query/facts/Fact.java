package org.tongbao.query.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.Period;

/**
 * What all documents together say about one quantity. Of what can be many it shows the first few
 * and says how many there are.
 *
 * @param sources how many documents say it
 * @param runs the one that reaches back furthest first
 * @param runCount how many runs there are; {@code runs} has at most {@link #RUNS_SHOWN}
 * @param statements by run, the latest first: {@link #STATEMENTS_SHOWN} of each run at most, and
 *     those that a reason names
 * @param statementCount how many there are
 * @param parts shares that have the key of their total, which is this fact
 * @param totals the facts that shares among the statements belong to, sorted
 */
public record Fact(
    String factId,
    FactKey key,
    Value current,
    Status status,
    List<Reason> reasons,
    int sources,
    List<RunSummary> runs,
    int runCount,
    List<Said> statements,
    int statementCount,
    List<Part> parts,
    int partCount,
    List<String> totals,
    int factsVersion) {

  /** Raised with every change of the rules that can change a fact. */
  public static final int FACTS_VERSION = 2;

  public static final int RUNS_SHOWN = 24;
  public static final int STATEMENTS_SHOWN = 20;
  public static final int PARTS_SHOWN = 50;
  public static final int TOTALS_SHOWN = 50;

  /**
   * The fact that statements make.
   *
   * @param words by event, of those that {@link Reconciliation#shown} names at least
   */
  public static Fact of(Reconciliation reconciled, Map<String, Words> words) {
    Collection<List<PlacedStatement>> runs = reconciled.runs().values();
    FactKey key = reconciled.key();
    return new Fact(
        key.id(),
        key,
        Value.of(runs.iterator().next().getFirst()),
        reconciled.status(),
        reconciled.reasons(),
        reconciled.sources(),
        runs.stream().limit(RUNS_SHOWN).map(RunSummary::of).toList(),
        runs.size(),
        reconciled.shownStatements().stream()
            .map(placed -> Said.of(placed, wordsOf(placed.eventId(), words)))
            .toList(),
        runs.stream().mapToInt(List::size).sum(),
        reconciled.parts().stream()
            .limit(PARTS_SHOWN)
            .map(part -> Part.of(part, wordsOf(part.eventId(), words)))
            .toList(),
        reconciled.parts().size(),
        reconciled.totals(),
        FACTS_VERSION);
  }

  /** The same with the copies of each statement counted, which are no part of what it says. */
  public Fact withCopies(ToIntFunction<String> copiesOfEvent) {
    return new Fact(
        factId,
        key,
        current,
        status,
        reasons,
        sources,
        runs,
        runCount,
        statements.stream()
            .map(said -> said.withCopies(copiesOfEvent.applyAsInt(said.eventId())))
            .toList(),
        statementCount,
        parts,
        partCount,
        totals,
        factsVersion);
  }

  private static Words wordsOf(String eventId, Map<String, Words> words) {
    return Objects.requireNonNull(words.get(eventId), eventId);
  }

  /** The number that a run has come to, and the statement that says so. */
  public record Value(
      BigDecimal value,
      @Nullable BigDecimal upper,
      Bound bound,
      Interval interval,
      @Nullable LocalDate asOf,
      AsOfBasis asOfBasis,
      String text,
      @Nullable String unit,
      String eventId) {

    static Value of(PlacedStatement placed) {
      Amount amount = placed.statement().amount();
      return new Value(
          amount.value(),
          amount.upper(),
          amount.bound(),
          amount.interval(),
          placed.asOf().day(),
          placed.asOf().basis(),
          amount.text(),
          amount.unit(),
          placed.statement().eventId());
    }
  }

  /**
   * One run and what it has come to.
   *
   * @param statements how many it has
   * @param eventIds the latest of them first, at most {@link #STATEMENTS_SHOWN}
   */
  public record RunSummary(
      Run.Kind kind,
      @Nullable LocalDate since,
      Value current,
      int statements,
      List<String> eventIds) {

    static RunSummary of(List<PlacedStatement> latestFirst) {
      PlacedStatement latest = latestFirst.getFirst();
      return new RunSummary(
          latest.run().kind(),
          latest.run().since(),
          Value.of(latest),
          latestFirst.size(),
          latestFirst.stream().limit(STATEMENTS_SHOWN).map(PlacedStatement::eventId).toList());
    }
  }

  /**
   * One statement with its evidence.
   *
   * @param standsWith the event whose total it repeats
   * @param copies how many sentences of other documents say the same word for word
   */
  public record Said(
      String eventId,
      String quote,
      String sentence,
      String document,
      @Nullable String publisher,
      @Nullable String title,
      @Nullable String url,
      @Nullable PublicationTime publishedAt,
      Period period,
      @Nullable LocalDate asOf,
      AsOfBasis asOfBasis,
      BigDecimal value,
      @Nullable BigDecimal upper,
      Bound bound,
      Interval interval,
      String text,
      @Nullable String unit,
      @Nullable String standsWith,
      int copies) {

    /** By its own date. */
    public static Said of(Statement statement, Words words) {
      return of(PlacedStatement.of(statement), words);
    }

    static Said of(PlacedStatement placed, Words words) {
      Statement statement = placed.statement();
      Amount amount = statement.amount();
      return new Said(
          statement.eventId(),
          words.quote(),
          words.sentence(),
          statement.documentId(),
          words.publisher(),
          words.title(),
          words.url(),
          statement.publishedAt(),
          statement.period(),
          placed.asOf().day(),
          placed.asOf().basis(),
          amount.value(),
          amount.upper(),
          amount.bound(),
          amount.interval(),
          amount.text(),
          amount.unit(),
          placed.standsWith(),
          0);
    }

    public Said withCopies(int counted) {
      return new Said(
          eventId,
          quote,
          sentence,
          document,
          publisher,
          title,
          url,
          publishedAt,
          period,
          asOf,
          asOfBasis,
          value,
          upper,
          bound,
          interval,
          text,
          unit,
          standsWith,
          counted);
    }
  }

  /** A share that is listed under its total. */
  public record Part(
      String eventId,
      String quote,
      String document,
      BigDecimal value,
      @Nullable BigDecimal upper,
      Bound bound,
      String text,
      @Nullable String unit) {

    static Part of(Statement statement, Words words) {
      Amount amount = statement.amount();
      return new Part(
          statement.eventId(),
          words.quote(),
          statement.documentId(),
          amount.value(),
          amount.upper(),
          amount.bound(),
          amount.text(),
          amount.unit());
    }
  }
}
