package org.tongbao.query.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.Period;

/**
 * What all documents together say about one quantity.
 *
 * @param sources how many documents say it
 * @param runs the one that reaches back furthest first
 * @param statements by run, the latest first
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
    List<Said> statements,
    List<Part> parts,
    List<String> totals,
    int factsVersion) {

  /** Raised with every change of the rules that can change a fact. */
  public static final int FACTS_VERSION = 1;

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

  /** One run and what it has come to. */
  public record RunSummary(
      Run.Kind kind, @Nullable LocalDate since, Value current, List<String> eventIds) {

    static RunSummary of(List<PlacedStatement> latestFirst) {
      PlacedStatement latest = latestFirst.getFirst();
      return new RunSummary(
          latest.run().kind(),
          latest.run().since(),
          Value.of(latest),
          latestFirst.stream().map(placed -> placed.statement().eventId()).toList());
    }
  }

  /** One statement with its evidence; {@code standsWith} is the event whose total it repeats. */
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
      @Nullable String standsWith) {

    static Said of(PlacedStatement placed) {
      Statement statement = placed.statement();
      Amount amount = statement.amount();
      return new Said(
          statement.eventId(),
          statement.quote(),
          statement.sentence(),
          statement.documentId(),
          statement.source().publisher(),
          statement.source().title(),
          statement.source().url(),
          statement.source().publishedAt(),
          statement.period(),
          placed.asOf().day(),
          placed.asOf().basis(),
          amount.value(),
          amount.upper(),
          amount.bound(),
          amount.interval(),
          amount.text(),
          amount.unit(),
          placed.standsWith());
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

    static Part of(Statement statement) {
      Amount amount = statement.amount();
      return new Part(
          statement.eventId(),
          statement.quote(),
          statement.documentId(),
          amount.value(),
          amount.upper(),
          amount.bound(),
          amount.text(),
          amount.unit());
    }
  }

  static List<String> totalsOf(List<Statement> statements) {
    return statements.stream()
        .map(Statement::totalFactId)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }
}
